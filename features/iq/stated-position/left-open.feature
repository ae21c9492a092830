@source:iq/stated-position
Feature: What the legal position leaves open about the person
  S11 says nothing of those who were coerced, deceived or under 18. Where such a fact is known, the answer is
  undetermined and names the open question; where nothing is known, the ordinary case is presumed, and the answer
  says so.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it

  # Coerced

  @S11
  Scenario: Whether coercion lifts the punishment is unsettled
    Given the person was coerced
    Then the outcome is undetermined
    And the possible outcomes are punishable and excepted
    And the question Q-coercion is unsettled

  @S11
  Scenario: Coercion makes a further exception possible
    Given the person was coerced
    Then the exception coerced may apply
    And nothing is missing

  @S11
  Scenario: According to S11, the conduct of one who was not coerced is punishable
    Given the person was not coerced
    Then the outcome is punishable
    And the exception coerced fails on situation.recruitment.coerced
    And the question Q-coercion is not shown

  # Deceived

  @S11
  Scenario: Whether deception lifts the punishment is unsettled
    Given the person was deceived
    Then the outcome is undetermined
    And the possible outcomes are punishable and excepted
    And the question Q-deception is unsettled

  @S11
  Scenario: Deception makes a further exception possible
    Given the person was deceived
    Then the exception deceived may apply
    And nothing is missing

  @S11
  Scenario: According to S11, the conduct of one who was not deceived is punishable
    Given the person was not deceived
    Then the outcome is punishable
    And the exception deceived fails on situation.recruitment.deceived
    And the question Q-deception is not shown

  # Under 18

  @S11
  Scenario: What becomes of one under 18 is unsettled
    Given the person was 17 years old
    Then the outcome is undetermined
    And the possible outcomes are punishable and excepted
    And the question Q-minors is unsettled

  @S11
  Scenario: Being under 18 makes a further exception possible
    Given the person was 17 years old
    Then the exception under-age may apply
    And nothing is missing

  @S11
  Scenario: One of 18 is not under 18
    Given the person was 18 years old
    Then the outcome is punishable
    And the exception under-age fails on person.under_18
    And the question Q-minors is not shown

  @S11
  Scenario Outline: The age on the day of the conduct counts
    Given the person's date of birth is <born>
    And the conduct was on 2025-06-01
    Then the outcome is <outcome>

    Examples:
      | born       | outcome      |
      | 2007-05-31 | punishable   |
      | 2007-06-01 | punishable   |
      | 2007-06-02 | undetermined |
      | 2009       | undetermined |
      | 2006       | punishable   |

  @S11
  Scenario Outline: One born on 29 February is 18 on 1 March, as we count
    Given the person's date of birth is 2008-02-29
    And the conduct was on <date>
    Then the outcome is <outcome>

    Examples:
      | date       | outcome      |
      | 2026-02-28 | undetermined |
      | 2026-03-01 | punishable   |

  @S11
  Scenario: Where the date of birth is too coarse to tell, it is presumed that one was not under 18
    Given the person's date of birth is 2007
    And the conduct was on 2025-06-01
    And the person was not deceived
    And the person was not coerced
    Then the outcome is punishable
    And presumed are person.born and person.age

  # Several at once

  @S11
  Scenario: Several open questions can stand in the way of one answer
    Given the person was 17 years old
    And the person was deceived
    And the person was coerced
    Then the outcome is undetermined
    And the question Q-minors is unsettled
    And the question Q-deception is unsettled
    And the question Q-coercion is unsettled

  # Nothing is known of it

  @S11
  Scenario: Of the person, the ordinary case is presumed, and the answer says so
    Then the outcome is punishable
    And presumed are person.born, person.age, situation.date, situation.recruitment.deceived and situation.recruitment.coerced

  @S11
  Scenario: Where the age is known, no age is presumed
    Given the person was 24 years old
    Then the outcome is punishable
    And presumed are situation.recruitment.deceived and situation.recruitment.coerced

  @S11
  Scenario: Where all is known, nothing is presumed
    Given the person was 24 years old
    And the person was not deceived
    And the person was not coerced
    Then the outcome is punishable
    And nothing is presumed

  @S11
  Scenario: What is presumed is not asked for
    Then the outcome is punishable
    And nothing is missing

@source:iq/stated-position
Feature: The exception for those whom the government authorized
  By S11 it is a crime to join unless the government has officially authorized it. We read this as an exception: there
  is an authorization, Iraq's government gave it, and it did not come after the joining. It is never taken for granted.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"

  # All parts are met

  @S11
  Scenario: One whom Iraq's government authorized before joining is excepted
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-05-20
    Then the outcome is excepted
    And the exception authorized applies
    And the answer rests on S11

  @S11
  Scenario: Nothing follows for one who is excepted
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-05-20
    Then the outcome is excepted
    And no consequence follows
    And nothing is presumed

  @S11
  Scenario: An authorization of the same day comes in time
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-06-01
    Then the outcome is excepted
    And the exception authorized applies

  @S11
  Scenario: The elements hold for one who is excepted, too
    Given the government of "Iraq" authorized it
    Then the outcome is excepted
    And the element on person.citizenships holds
    And the element on situation.force.state holds

  @S11
  Scenario: An authorization excepts even where coercion would leave the outcome open
    Given the government of "Iraq" authorized it
    And the person was coerced
    Then the outcome is excepted
    And nothing is unsettled

  # A date is missing

  @S11
  Scenario: An undated authorization is presumed to have come in time
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    Then the outcome is excepted
    And presumed are situation.authorization.date

  @S11
  Scenario: Where the day of joining is unknown, the authorization is presumed to have come in time
    Given the government of "Iraq" authorized it
    And the authorization is dated 2025-05-20
    Then the outcome is excepted
    And presumed are situation.date

  @S11
  Scenario: Where neither day is known, both are presumed upon
    Given the government of "Iraq" authorized it
    Then the outcome is excepted
    And presumed are situation.date and situation.authorization.date

  # It came afterwards

  @S11
  Scenario Outline: Whether an authorization given afterwards helps is unsettled
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated <date>
    Then the outcome is undetermined
    And the possible outcomes are punishable and excepted
    And the question Q-afterwards is unsettled

    Examples:
      | date       |
      | 2025-06-02 |
      | 2026-01-15 |

  @S11
  Scenario: No further fact would settle the question of the later authorization
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-06-02
    Then the exception authorized may apply
    And nothing is missing

  # Nobody, or someone else

  @S11
  Scenario: Where nobody authorized it, there is no exception
    Given nobody authorized it
    Then the outcome is punishable
    And the exception authorized fails on situation.authorization.granted

  @S11
  Scenario Outline: An authorization by another State's government does not count
    Given the government of "<giver>" authorized it
    Then the outcome is punishable
    And the exception authorized fails on situation.authorization.by

    Examples:
      | giver   |
      | Russia  |
      | Ukraine |
      | Iran    |

  @S11
  Scenario: An authorization by a body that is no government does not count
    Given a body other than a State's government authorized it
    Then the outcome is punishable
    And the exception authorized fails on situation.authorization.by

  @S11
  Scenario: Another State's authorization does not count, on whatever day it came
    Given the conduct was on 2025-06-01
    And the government of "Russia" authorized it
    And the authorization is dated 2025-06-02
    Then the outcome is punishable
    And nothing is unsettled

  # It is not known

  @S11
  Scenario: That there was an authorization is not presumed, nor that there was none
    Then the outcome is undetermined
    And the possible outcomes are punishable and excepted
    And still missing are situation.authorization.granted and situation.authorization.by

  @S11
  Scenario: Where it is not known who gave the authorization, that is still missing
    Given these facts
      | fact                            | value |
      | situation.authorization.granted | yes   |
    Then the outcome is undetermined
    And the exception authorized may apply
    And still missing are situation.authorization.by

  @S11
  Scenario: Where it is not known whether Iraq's government authorized it, that is still missing
    Given these facts
      | fact                       | value |
      | situation.authorization.by | IQ    |
    Then the outcome is undetermined
    And the exception authorized may apply
    And still missing are situation.authorization.granted

  @S11
  Scenario: Where only another State can have authorized it, it does not matter whether it did
    Given these facts
      | fact                       | value |
      | situation.authorization.by | RU    |
    Then the outcome is punishable
    And nothing is missing

  # What form it takes

  @S11
  Scenario: Which body gives the authorization, and how, is shown as an open question
    Given the government of "Iraq" authorized it
    Then the outcome is excepted
    And the question Q-authority is shown

  @S11
  Scenario: The question of the body is shown while an authorization is possible
    Then the outcome is undetermined
    And the question Q-authority is shown

  @S11
  Scenario: The question of the body is not shown where nobody authorized it
    Given nobody authorized it
    Then the outcome is punishable
    And the question Q-authority is not shown

  @S11
  Scenario: Where the authorization lifts the norm, it does not matter what coercion would do
    Given the government of "Iraq" authorized it
    And the person was coerced
    Then the outcome is excepted
    And the answer rests on S11
    And nothing is unsettled
    And the question Q-coercion is not shown
    And the question Q-article is shown

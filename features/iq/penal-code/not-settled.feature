@source:iq/penal-code
Feature: What the texts that were read do not settle
  The Kurdistan Region suspended the chapter in 2003; the chapter may have been amended since 2004. Where that touches a
  case, the answer says so and does not guess.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it

  Scenario: Where the person lived in the Region, the outcome is unsettled
    Given the person lived in "Kurdistan Region of Iraq"
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is punishable
    And the question Q-kurdistan-region is unsettled
    And the exception region may apply

  Scenario: Where the act was in the Region, the outcome is unsettled
    Given the conduct took place in "Kurdistan Region of Iraq"
    Then the outcome is undetermined
    And the question Q-kurdistan-region is unsettled

  Scenario: Where the court is in the Region, the outcome is unsettled
    Given these facts
      | fact            | value |
      | situation.forum | IQ-KR |
    Then the outcome is undetermined
    And the question Q-kurdistan-region is unsettled

  Scenario: Elsewhere the Region is no matter
    Given the person lived in "Iraq"
    And the conduct took place in "Russia"
    Then the outcome is punishable
    And nothing is unsettled
    And the question Q-kurdistan-region is not shown

  Scenario: Whether the chapter was amended since 2004 is always asked
    Then the outcome is punishable
    And the question Q-amendments is shown
    And nothing is unsettled

@source:iq/stated-position
Feature: A first feature
  A cook in a foreign army, and who may allow what.

  Background:
    Given the person was a citizen of "Iraq"
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person's role was support

  @S11
  Scenario: A cook is reached like a soldier
    Given nobody authorized it
    When the person joined
    Then the outcome is punishable
    And the answer rests on S11

  @S11
  Scenario Outline: Only what Iraq's government allows counts
    Given the government of "<State>" authorized it
    When the person joined
    Then the outcome is <outcome>

    Examples:
      | State  | outcome    |
      | Iraq   | excepted   |
      | Russia | punishable |

  @S11
  Scenario: What is not known is named
    Given these facts
      | fact              | value  |
      | situation.conduct | joined |
    Then the outcome is undetermined
    And still missing are situation.authorization.granted and situation.authorization.by

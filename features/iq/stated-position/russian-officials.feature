@source:iq/stated-position
Feature: What Russian officials answer
  Officials without a name deny large campaigns, call what is reported overblown, and speak of single volunteers or of
  talk without proof. Their answer is recorded beside the accusation; whether either is true is not decided here.

  @S22
  Scenario: The officials deny large campaigns
    Then S22 denies on who-recruits that russia-runs-large-campaigns
    And S22 is said by "Russian officials"
    And S22 stays a claim

  @S23
  Scenario: The officials deny that the reports keep to measure
    Then S23 denies on who-recruits that reports-are-proportionate
    And S23 is said by "Russian officials"
    And S23 stays a claim

  @S24
  Scenario: The officials speak of single volunteers or unproven talk
    Then S24 affirms on who-recruits that involvement-is-individual-or-unproven
    And S24 is said by "Russian officials"
    And S24 stays a claim

  @S18 @S22
  Scenario: The accusation and the answer are kept side by side
    Then S18 affirms on who-recruits that russia-recruits-iraqis
    And S22 denies on who-recruits that russia-runs-large-campaigns

  @S18 @S22
  Scenario: The denial of large campaigns disputes the accusation only in part
    Then S22 disputes in part S18

  @S18 @S24
  Scenario: So does the answer that there are only single volunteers or unproven talk
    Then S24 disputes in part S18

  @S22 @S24
  Scenario: That there are only single volunteers or unproven talk says more than that there are no large campaigns
    Then S24 narrows S22

  @S18 @S22
  Scenario: The accusation and the answer have different speakers
    Then S18 is said by "the Ambassador of Ukraine in Baghdad"
    And S22 is said by "Russian officials"

  Scenario Outline: Nothing that the officials say changes a case
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And <statement> does not change the outcome

    Examples:
      | statement |
      | S22       |
      | S23       |
      | S24       |

  Scenario: One who joined of his own accord is reached like any other
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    And the person was not deceived
    And the person was not coerced
    Then the outcome is punishable
    And S24 does not change the outcome

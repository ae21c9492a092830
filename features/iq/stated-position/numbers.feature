@source:iq/stated-position
Feature: How many are said to have been recruited
  The headline gives a round figure, the adviser a ceiling, and he adds that the exact number is hard to establish. The
  three stand side by side as claims, none is preferred, and no case depends on how many others there were.

  @S07
  Scenario: The adviser puts the number below five thousand
    Then S07 claims on number-recruited the figure below 5000
    And S07 is said by "Hussein Allawi"

  @S07
  Scenario: The adviser gave his estimate to a broadcaster
    Then S07 reached the article by way of "Al Arabiya/Al Hadath"

  @S07
  Scenario: The adviser's estimate stays a claim
    Then S07 stays a claim

  @S01 @S07
  Scenario: The headline and the adviser do not give the same figure
    Then S01 claims on number-recruited the figure about 5000
    And S07 claims on number-recruited the figure below 5000

  @S01 @S07
  Scenario: How far a round figure reaches is not said, so nothing tells whether it fits the ceiling
    Then S01 is not comparable with S07

  @S01 @S07
  Scenario: The headline speaks for the outlet, the estimate for the adviser
    Then S01 is said by "Kurdistan24"
    And S07 is said by "Hussein Allawi"

  @S08
  Scenario: The adviser says that the exact number is hard to establish
    Then S08 denies on number-recruited that exact-number-is-known
    And S08 is said by "Hussein Allawi"

  @S08
  Scenario: The doubt about the number was told to the same broadcaster
    Then S08 reached the article by way of "Al Arabiya/Al Hadath"

  @S08
  Scenario: That the number is hard to establish stays a claim
    Then S08 stays a claim

  @S07 @S08
  Scenario: The estimate and the doubt about it come from one speaker
    Then S07 is said by "Hussein Allawi"
    And S08 is said by "Hussein Allawi"

  Scenario Outline: No number changes a case
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And <statement> does not change the outcome

    Examples:
      | statement |
      | S01       |
      | S07       |
      | S08       |

@source:iq/stated-position
Feature: What follows for one who joined without authorization
  S12 says that imprisonment follows under laws already in force. It names no law, no article and no length, so none is
  given here. Where the case is open, so is what follows; where it is excepted or not reached, nothing does.

  Background:
    Given the person was a citizen of "Iraq"
    And the force was a State's armed forces
    And the force belonged to "Russia"

  @S12
  Scenario: Imprisonment follows
    Given the person joined
    And nobody authorized it
    Then the consequence is "imprisonment"
    And S12 is said by "Faiq Zidan"

  @S12
  Scenario: What follows rests on a statement of its own
    Given the person joined
    And nobody authorized it
    Then the answer rests on S12

  @S12
  Scenario: The length of the imprisonment is not given
    Given the person joined
    And nobody authorized it
    Then the consequence is "imprisonment"
    And the question Q-length is shown

  @S12
  Scenario: The article of the law is not given
    Given the person joined
    And nobody authorized it
    Then the consequence is "imprisonment"
    And the question Q-article is shown

  @S12
  Scenario: What becomes of one already tried abroad, or dead, is not said
    Given the person joined
    And nobody authorized it
    Then the consequence is "imprisonment"
    And the question Q-tried-or-dead is shown

  @S12
  Scenario: S12 says what follows, not what is forbidden
    Given the person joined
    And nobody authorized it
    Then the consequence is "imprisonment"
    And S12 does not change the outcome

  @S11 @S12
  Scenario: A prohibition and a penalty make the answer together
    Given the person joined
    And nobody authorized it
    Then the outcome is punishable
    And the consequence is "imprisonment"

  @S12
  Scenario Outline: Imprisonment follows whatever the role was
    Given the person joined
    And the person's role was <role>
    And nobody authorized it
    Then the consequence is "imprisonment"

    Examples:
      | role         |
      | combat       |
      | support      |
      | medical work |
      | another one  |

  @S12
  Scenario: Where the authorization is not known, imprisonment may follow
    Given the person joined
    Then the outcome is undetermined
    And the consequence may be "imprisonment"

  @S12
  Scenario: Where a question is unsettled, imprisonment may follow
    Given the person joined
    And nobody authorized it
    And the person was coerced
    Then the question Q-coercion is unsettled
    And the consequence may be "imprisonment"

  @S12
  Scenario: The length is not given where imprisonment may follow, either
    Given the person joined
    Then the consequence may be "imprisonment"
    And the question Q-length is shown

  @S11
  Scenario: Nothing follows for one whom the government authorized
    Given the person joined
    And the government of "Iraq" authorized it
    Then the outcome is excepted
    And no consequence follows
    And the question Q-length is not shown

  @S11
  Scenario Outline: Nothing follows for one whom the position does not reach
    Given the person <did>
    And nobody authorized it
    Then the outcome is not addressed
    And no consequence follows
    And the question Q-length is not shown

    Examples:
      | did                   |
      | tried to join         |
      | recruited others      |
      | helped others to join |

@source:iq/penal-code
Feature: Juveniles
  The Juvenile Welfare Law puts measures in place of the penalty from nine to under eighteen; under nine no case is
  brought. The stated position leaves the young open.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it

  @Law76-3 @Law76-youth @Law76-4 @Law76-70 @Art64
  Scenario Outline: From fifteen to seventeen, a youth's measures
    Given the person was <age> years old
    And the State of the force was at war with "Ukraine"
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is undetermined
    And the consequence is "for a youth of fifteen to seventeen, in place of the penalty: supervision, or placement in a youth school"
    And the answer rests on Law76-3
    And the answer rests on Law76-youth
    And Law76-4 is shown as a remark
    And Law76-70 is shown as a remark
    And Art64 is shown as a remark

    Examples:
      | age |
      | 15  |
      | 16  |
      | 17  |

  @Law76-boy
  Scenario Outline: Under fifteen, a child's measures
    Given the person was <age> years old
    And the State of the force was at war with "Ukraine"
    Then the outcome is punishable
    And the consequence is "for a boy or girl under fifteen, in place of the penalty: supervision, or placement"
    And the answer rests on Law76-boy

    Examples:
      | age |
      | 9   |
      | 14  |

  @Law76-47
  Scenario: Under nine no case is brought
    Given the person was 8 years old
    And the State of the force was at war with "Ukraine"
    Then the outcome is excepted
    And the exception under-nine applies
    And no consequence follows

  Scenario: At eighteen the penalty is that of the grown up
    Given the person was 18 years old
    And the State of the force was at war with "Ukraine"
    Then the outcome is punishable
    And the consequence is "temporary imprisonment"
    And Law76-4 is not shown
    And Art64 is not shown

  @Law76-youth-life @Law76-boy-life
  Scenario: Against an Arab State, which measures apply is open
    Given the person was 16 years old
    And the State of the force was at war with "Kuwait"
    Then the outcome is punishable
    And the consequence is "juvenile measures in place of the penalty; whether those for temporary or those for life imprisonment apply is open"
    And the answer rests on Law76-youth-life
    And the answer rests on Law76-boy-life
    And the question Q-juvenile-arab is shown

  @Law76-youth-life
  Scenario: A youth who joined the enemy
    Given the person was 16 years old
    And the State of the force was at war with "Iraq"
    Then the consequence is "for a youth of fifteen to seventeen, in place of the penalty: placement"
    And the answer rests on Law76-youth-life

  @Law76-boy-life
  Scenario: A child who joined the enemy
    Given the person was 14 years old
    And the State of the force was at war with "Iraq"
    Then the consequence is "for a boy or girl under fifteen, in place of the penalty: placement"
    And the answer rests on Law76-boy-life

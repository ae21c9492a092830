@source:iq/penal-code
Feature: Helping, family and reporting
  Knowing help is complicity (Arts 48, 183), and encouraging by aid the least of it (Art. 185). Close relatives are
  exempt for aid, means of living and shelter; a duty to report leaves them out.

  Background:
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it

  @Art183-help @Art48 @Art185 @Art144-149
  Scenario: A helper who is no relative
    Given the person helped others to join
    And these facts
      | fact                                 | value |
      | situation.recruiting.organised_group | no    |
      | situation.help.family_tie            | none  |
      | situation.help.kind                  | other |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the consequence is "the penalty of the offence itself: temporary imprisonment"
    And the consequence is "imprisonment"
    And the consequence is "detention with a fine, in place of imprisonment"
    And the answer rests on Art183-help
    And the answer rests on Art48
    And the answer rests on Art185
    And Art144-149 is shown as a remark

  @Art183-family @Art185-reading
  Scenario Outline: Close relatives are exempt for aid, means of living and shelter
    Given the person helped others to join
    And these facts
      | fact                                 | value  |
      | situation.recruiting.organised_group | no     |
      | situation.help.family_tie            | <tie>  |
      | situation.help.kind                  | upkeep |
    Then the outcome is excepted
    And according to "iq/stated-position" the outcome is not addressed
    And the exception family applies
    And no consequence follows
    And the answer rests on Art183-family
    And the answer rests on Art185-reading
    And the question Q-family is shown

    Examples:
      | tie        |
      | spouse     |
      | ascendant  |
      | descendant |
      | sibling    |

  @Art183-family-other
  Scenario: For other help a brother's penalty can only be lower
    Given the person helped others to join
    And these facts
      | fact                                 | value   |
      | situation.recruiting.organised_group | no      |
      | situation.help.family_tie            | sibling |
      | situation.help.kind                  | other   |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the exception family fails on situation.help.kind
    And Art183-family-other is shown as a remark

  Scenario: An uncle is not among them
    Given the person helped others to join
    And these facts
      | fact                                 | value          |
      | situation.recruiting.organised_group | no             |
      | situation.help.family_tie            | other-relative |
      | situation.help.kind                  | upkeep         |
    Then the outcome is punishable
    And the exception family fails on situation.help.family_tie
    And Art183-family-other is not shown

  @Art186 @Art186-family @CCP-reporting
  Scenario Outline: One who knew and did not report is met by a rule of its own
    Given the person did none of these
    And these facts
      | fact                      | value |
      | situation.report.made     | no    |
      | situation.help.family_tie | <tie> |
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is not addressed
    And Art186 is shown as a remark
    And Art186-family is shown as a remark
    And CCP-reporting is shown as a remark

    Examples:
      | tie            |
      | ascendant      |
      | other-relative |

  @Art187-after @Art187-arrest
  Scenario: One who reports after joining may be exempted by the court
    Given the person joined
    And these facts
      | fact                                 | value         |
      | situation.report.made                | after-the-act |
      | situation.report.investigation_begun | no            |
    Then the outcome is punishable
    And Art187-after is shown as a remark
    And Art187-arrest is shown as a remark

  Scenario: Where nothing is told of a report, nothing is said of one
    Given the person joined
    Then the outcome is punishable
    And Art186 is not shown
    And Art187-after is not shown
    And CCP-reporting is not shown

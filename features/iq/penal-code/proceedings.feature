@source:iq/penal-code
Feature: Proceedings, apart from punishability
  Jurisdiction, permissions and trials abroad do not change what is punishable: they are said beside the answer, where
  the case gives reason. So is what ends an offence, and what a sentence brings with it.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it

  @Order7-permission
  Scenario: The written permission of 2003 is a condition of proceedings
    Then the outcome is punishable
    And Order7-permission is shown as a remark
    And Order7-permission is said by "the Coalition Provisional Authority"
    And Order7-permission does not change the outcome
    And the question Q-order7 is shown

  @Art9-1 @Art9-reading @Art10 @Art14-permission @CCP-minister
  Scenario: For conduct abroad, jurisdiction and the Minister's permission are told
    Given the conduct took place in "Russia"
    Then the outcome is punishable
    And Art9-1 is shown as a remark
    And Art9-reading is shown as a remark
    And Art10 is shown as a remark
    And Art14-permission is shown as a remark
    And CCP-minister is shown as a remark
    And the question Q-minister is shown

  @Art6
  Scenario: A part of the conduct in Iraq makes it conduct in Iraq
    Given the conduct took place in "Iraq"
    Then the outcome is punishable
    And Art6 is shown as a remark
    And Art14-permission is not shown
    And Art9-1 is not shown
    And the question Q-minister is not shown

  @Art14-tried @Art15 @Art139-140 @Art21-political
  Scenario: After a sentence served abroad there is no trial
    Given these facts
      | fact                   | value           |
      | situation.trial_abroad | sentence-served |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And Art14-tried is shown as a remark
    And Art15 is shown as a remark
    And Art139-140 is shown as a remark
    And Art21-political is shown as a remark
    And Art14-2 is not shown

  @Art14-tried @Art14-2
  Scenario: After an acquittal that rested on that country's law, proceedings are possible
    Given these facts
      | fact                   | value     |
      | situation.trial_abroad | acquitted |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And Art14-tried is shown as a remark
    And Art14-2 is shown as a remark
    And Art15 is not shown

  @Art14-2
  Scenario: A sentence that was not served in full leaves proceedings possible
    Given these facts
      | fact                   | value               |
      | situation.trial_abroad | sentence-not-served |
    Then Art14-2 is shown as a remark
    And Art14-tried is not shown

  @Art85-90 @Art95-98 @Art99 @Art100 @Art153-154
  Scenario: Once there is an investigation, what goes with a sentence and what lifts it
    Given these facts
      | fact                                 | value |
      | situation.report.investigation_begun | yes   |
    Then Art85-90 is shown as a remark
    And Art95-98 is shown as a remark
    And Art99 is shown as a remark
    And Art100 is shown as a remark
    And Art153-154 is shown as a remark

  Scenario: Before that, it is not spoken of
    Then Art95-98 is not shown
    And Art153-154 is not shown
    And Art21-political is not shown

  @Art150-152 @No-lapse-by-time
  Scenario: One who died at the front: the offence lapses; time alone ends nothing
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And Art150-152 is shown as a remark
    And No-lapse-by-time is shown as a remark

  @Art11-12
  Scenario: Immunities and offices are recorded, and no case is decided by them
    Then Art11-12 is set aside, since "No field of a scenario tells of an immunity"

  @Art13
  Scenario: Trafficking abroad is another offence
    Then Art13 is set aside, since "It concerns another offence"

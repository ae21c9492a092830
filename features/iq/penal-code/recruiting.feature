@source:iq/penal-code
Feature: Inciting, complicity and criminal agreement
  The stated position has an aim for recruiters and no rule. The Code reaches them in three ways: who incites, even in
  vain (Art. 170); who won somebody, as an accomplice (Arts 47-50); who acts in an organised group (Art. 175).

  Background:
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it

  @Art170
  Scenario: Inciting is punishable even in vain
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                 | value |
      | situation.recruiting.people          | 0     |
      | situation.recruiting.organised_group | no    |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the consequence is "imprisonment"
    And the answer rests on Art170
    And Art49 is not shown

  @Art47 @Art48 @Art50 @Art49 @Art51-54
  Scenario: One who won somebody is an accomplice
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                 | value |
      | situation.recruiting.people          | 3     |
      | situation.recruiting.organised_group | no    |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the consequence is "the penalty of the offence itself: temporary imprisonment"
    And the answer rests on Art47
    And the answer rests on Art48
    And the answer rests on Art50
    And Art49 is shown as a remark
    And Art51-54 is shown as a remark

  @Art175-member @Art175-limit @Art175-leader @Art175-invitation @Art55-59
  Scenario: An organised group is taken for a criminal agreement
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                 | value |
      | situation.recruiting.people          | 9     |
      | situation.recruiting.organised_group | yes   |
    Then the outcome is punishable
    And the consequence is "temporary imprisonment: the penalty does not go beyond that of the offence agreed on"
    And the answer rests on Art175-member
    And the answer rests on Art175-limit
    And Art175-leader is shown as a remark
    And Art175-invitation is shown as a remark
    And Art55-59 is shown as a remark

  @Art171 @Art80 @Art123
  Scenario: A travel company answers beside its people
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                        | value |
      | situation.recruiting.people | 3     |
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And Art171 is shown as a remark
    And Art80 is shown as a remark
    And Art123 is shown as a remark

  @Art171
  Scenario: A careless travel office is no recruiter, and carelessness has a rule of its own
    Given the person helped others to join
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                        | value |
      | situation.recruitment.knew_military_service | no    |
      | situation.recruiting.organised_group        | no    |
      | situation.help.family_tie                   | none  |
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is not addressed
    And Art171 is shown as a remark

  @Art135-136
  Scenario: Winning the young makes it heavier
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                              | value |
      | situation.recruiting.youngest_age | 16    |
    Then Art135-136 is shown as a remark

  Scenario: Where all were grown up, nobody's weakness is spoken of
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                              | value |
      | situation.recruiting.youngest_age | 18    |
    Then Art135-136 is not shown
    And Art175-leader is not shown

  @Art187-before @CCP-pardon @Art187-arrest @CCP-reporting
  Scenario: One who told the authorities in time is exempt
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                 | value          |
      | situation.recruiting.people          | 0              |
      | situation.recruiting.organised_group | yes            |
      | situation.report.made                | before-the-act |
      | situation.report.investigation_begun | no             |
    Then the outcome is excepted
    And according to "iq/stated-position" the outcome is not addressed
    And the exception reported-early applies
    And CCP-pardon is shown as a remark
    And Art187-arrest is shown as a remark
    And CCP-reporting is shown as a remark

  @Art187-before
  Scenario: Once the investigation has begun, telling is too late for that
    Given the person recruited others
    And the State of the force was at war with "Ukraine"
    And these facts
      | fact                                 | value          |
      | situation.report.made                | before-the-act |
      | situation.report.investigation_begun | yes            |
    Then the outcome is punishable
    And the exception reported-early fails on situation.report.investigation_begun

  @Art170
  Scenario: Recruiting for a State at war with nobody is not inciting to this offence
    Given the person recruited others
    And the State of the force was at war with no State
    Then the outcome is not addressed
    And the element on situation.force.at_war does not hold
    And the answer rests on Art170

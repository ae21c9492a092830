@source:iq/penal-code
Feature: What takes responsibility away or lessens it
  Want of understanding or will, compulsion and necessity except; weakness, provocation and mercy lessen. Not to know
  the law is no defence. On coercion and deception the stated position is silent.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it

  @Art60 @Art61
  Scenario: One without understanding or will is not responsible
    Given these facts
      | fact                 | value  |
      | person.understanding | absent |
    Then the outcome is excepted
    And the exception no-understanding applies
    And Art61 is shown as a remark

  @Art60-weakened @Art61 @Art23-27 @Art128-134 @Art144-149
  Scenario: Weakened understanding is an excuse that lessens
    Given these facts
      | fact                 | value    |
      | person.understanding | weakened |
    Then the outcome is punishable
    And Art60-weakened is shown as a remark
    And Art61 is shown as a remark
    And Art23-27 is shown as a remark
    And Art128-134 is shown as a remark
    And Art144-149 is shown as a remark

  Scenario: Of one of full understanding none of this is said
    Given these facts
      | fact                 | value |
      | person.understanding | full  |
    Then the outcome is punishable
    And nothing is unsettled
    And Art60-weakened is not shown
    And Art128-134 is not shown
    And Art23-27 is not shown

  @Art62 @Art63
  Scenario: A force that could not be resisted takes responsibility away
    Given the person was coerced
    And these facts
      | fact                              | value |
      | situation.recruitment.resistible  | no    |
    Then the outcome is excepted
    And according to "iq/stated-position" the outcome is undetermined
    And the exception compelled applies
    And the answer rests on Art62
    And the answer rests on Art63

  @Art128-134
  Scenario: A force that could be resisted leaves necessity open
    Given the person was coerced
    And these facts
      | fact                              | value |
      | situation.recruitment.resistible  | yes   |
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is undetermined
    And the question Q-necessity is unsettled
    And Art128-134 is shown as a remark

  @Art33-34 @Art37
  Scenario: Whether one who was deceived had intent is a question of fact
    Given the person was deceived
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is undetermined
    And the question Q-intent is unsettled
    And Art37 is shown as a remark
    And the answer rests on Art33-34

  Scenario: Of one who was not deceived, nothing is said about knowing the law
    Given the person was not deceived
    Then the outcome is punishable
    And Art37 is not shown

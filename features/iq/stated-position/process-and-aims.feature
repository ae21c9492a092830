@source:iq/stated-position
Feature: Talks under way, and what the authorities aim at
  Talks on legal ways (S13), the need to counter recruiting (S14) and three aims of the authorities (S25 to S27) are no
  rules. They are shown beside an answer where the case gives reason, and the outcome is the same with and without them.

  Background:
    Given the person was a citizen of "Iraq"
    And the force was a State's armed forces
    And the force belonged to "Russia"

  # S13: talks on Iraqis in conflicts abroad

  @S13
  Scenario: The talks are shown where a war abroad is named
    Given the person joined
    And the States that were fighting are "Russia" and "Ukraine"
    Then S13 is shown as a remark
    And S13 is said by "Faiq Zidan"

  @S13
  Scenario: The talks are shown for other wars abroad too
    Given the person joined
    And the States that were fighting are "Russia" and "Georgia"
    Then S13 is shown as a remark

  Scenario: The talks are not shown where no conflict is known
    Given the person joined
    Then S13 is not shown

  Scenario: The talks are not shown where there was peace
    Given these facts
      | fact                      | value |
      | situation.conflict.states | none  |
    Then S13 is not shown

  Scenario: The talks are not shown for a war of Iraq itself
    Given the States that were fighting are "Iraq" and "Russia"
    Then S13 is not shown

  @S13
  Scenario: The talks neither add to a case nor take from it
    Given the person joined
    And nobody authorized it
    And the States that were fighting are "Russia" and "Ukraine"
    Then the outcome is punishable
    And S13 is shown as a remark
    And S13 does not change the outcome

  Scenario: Without a war the outcome is the same
    Given the person joined
    And nobody authorized it
    Then the outcome is punishable
    And S13 is not shown

  @S13
  Scenario: That the talks concern Iraqis supports our reading of whom the prohibition reaches
    Given the person joined
    And nobody authorized it
    Then the answer rests on S13
    And the element on person.citizenships holds

  # S14: recruiting must be countered

  @S14
  Scenario: The call to counter recruiting is shown where a third party recruited
    Given the person joined
    And a third party recruited the person
    Then S14 is shown as a remark
    And S14 is said by "Faiq Zidan"

  @S14
  Scenario Outline: The call to counter recruiting is shown where the person won others over
    Given the person <did>
    Then S14 is shown as a remark

    Examples:
      | did                   |
      | recruited others      |
      | helped others to join |

  Scenario: The call to counter recruiting is not shown where nobody is known to have recruited
    Given the person joined
    And nobody authorized it
    Then S14 is not shown

  Scenario: The call to counter recruiting is not shown where no third party recruited
    Given these facts
      | fact                              | value  |
      | situation.conduct                 | joined |
      | situation.recruitment.third_party | no     |
    Then S14 is not shown

  @S14
  Scenario: By the call to counter it, recruiting is not made a crime
    Given the person recruited others
    Then the outcome is not addressed
    And the question Q-recruiters is shown
    And S14 is shown as a remark
    And S14 does not change the outcome

  @S14
  Scenario: One who was recruited is reached like one who was not
    Given the person joined
    And nobody authorized it
    And a third party recruited the person
    Then the outcome is punishable
    And S14 is shown as a remark
    And S14 does not change the outcome

  # S25: the law is applied

  @S25
  Scenario: That the law is applied is shown where a case is punishable
    Given the person joined
    And nobody authorized it
    Then the outcome is punishable
    And S25 is shown as a remark
    And S25 is said by "Iraqi authorities"

  @S25
  Scenario: That the law is applied is shown where a case may be punishable
    Given the person joined
    Then the outcome is undetermined
    And S25 is shown as a remark

  Scenario: That the law is applied is not shown to one who was authorized
    Given the person joined
    And the government of "Iraq" authorized it
    Then the outcome is excepted
    And S25 is not shown

  Scenario: That the law is applied is not shown where the position does not reach the case
    Given the person tried to join
    Then the outcome is not addressed
    And S25 is not shown

  @S25
  Scenario: That the law is applied changes no outcome
    Given the person joined
    And nobody authorized it
    Then S25 is shown as a remark
    And S25 does not change the outcome

  # S26: the young are protected from exploitation

  @S26
  Scenario: Protection is shown for one under 18
    Given the person joined
    And the person was 17 years old
    Then S26 is shown as a remark
    And S26 is said by "Iraqi authorities"

  @S26
  Scenario: Protection is shown for one who was deceived
    Given the person joined
    And the person was deceived
    Then S26 is shown as a remark

  @S26
  Scenario: Protection is shown for one who was coerced
    Given the person joined
    And the person was coerced
    Then S26 is shown as a remark

  @S26
  Scenario Outline: Protection is shown for one who was lured
    Given the person joined
    And the person was promised <inducement>
    Then S26 is shown as a remark

    Examples:
      | inducement  |
      | money       |
      | citizenship |

  Scenario: Protection is not shown where nothing points to exploitation
    Given the person joined
    And the person was 24 years old
    And the person was not deceived
    And the person was not coerced
    And these facts
      | fact                              | value |
      | situation.recruitment.inducements | none  |
    Then S26 is not shown

  Scenario: Protection is not shown where nothing is known of age or lure
    Given the person joined
    Then S26 is not shown

  @S26
  Scenario: Protection is an aim and lifts no punishment
    Given the person joined
    And nobody authorized it
    And the person was promised money
    Then the outcome is punishable
    And S26 is shown as a remark
    And S26 does not change the outcome

  @S26
  Scenario: Protection does not settle what becomes of the deceived
    Given the person joined
    And nobody authorized it
    And the person was deceived
    Then the outcome is undetermined
    And the question Q-deception is unsettled
    And S26 is shown as a remark
    And S26 does not change the outcome

  # S27: the young are kept out of wars abroad

  @S27
  Scenario: Keeping the young out of wars is shown where a war abroad is named
    Given the person joined
    And the States that were fighting are "Russia" and "Ukraine"
    Then S27 is shown as a remark
    And S27 is said by "Iraqi authorities"

  Scenario: Keeping the young out of wars is not shown where no conflict is known
    Given the person joined
    Then S27 is not shown

  Scenario: Keeping the young out of wars is not shown for a war of Iraq itself
    Given the States that were fighting are "Iraq" and "Russia"
    Then S27 is not shown

  @S27
  Scenario: Keeping the young out of wars changes no outcome
    Given the person joined
    And nobody authorized it
    And the States that were fighting are "Russia" and "Ukraine"
    Then the outcome is punishable
    And S27 is shown as a remark
    And S27 does not change the outcome

  @S27
  Scenario: Keeping the young out of wars is no rule for one who only tried
    Given the person tried to join
    And the States that were fighting are "Russia" and "Ukraine"
    Then the outcome is not addressed
    And S27 is shown as a remark
    And S27 does not change the outcome

  @S13 @S27
  Scenario: A war abroad gives reason for two remarks
    Given the States that were fighting are "Russia" and "Ukraine"
    Then S13 is shown as a remark
    And S27 is shown as a remark

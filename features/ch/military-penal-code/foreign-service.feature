@source:ch/military-penal-code
Feature: A Swiss in foreign military service
  Art. 94 of Switzerland's Military Penal Code, paragraphs 1 and 2, as far as they were read.

  Background:
    Given the force was a State's armed forces
    And the person was 30 years old

  @Art94-1
  Scenario: Entering without permission is punishable
    Given the person was a citizen of "Switzerland"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is punishable
    And the answer rests on Art94-1

  @Art94-1 @Art94-1-penalty
  Scenario: The penalty is imprisonment, or a fine
    Given the person was a citizen of "Switzerland"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the consequence is "imprisonment"
    And the consequence is "or, in its place, a fine"

  @Art94-1
  Scenario: The Federal Council's permission lifts it
    Given the person was a citizen of "Switzerland"
    And the force belonged to "France"
    And the government of "Switzerland" authorized it
    And the authorization is dated 2020-03-01
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is excepted
    And the exception permitted applies

  @Ours-government
  Scenario: What another body permits is no permission of the Federal Council
    Given the person was a citizen of "Switzerland"
    And the force belonged to "France"
    And a body other than a State's government authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is punishable
    And the exception permitted fails on situation.authorization.by
    And the answer rests on Ours-government

  @Art94-2
  Scenario: A dual national settled in the other State and serving it is not punishable
    Given the person was a citizen of "Switzerland"
    And the person was a citizen of "France"
    And the person lived in "France"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is excepted
    And the exception dual-national applies
    And the answer rests on Art94-2

  @Art94-2
  Scenario: A dual national who lives in Switzerland is not excepted
    Given the person was a citizen of "Switzerland"
    And the person was a citizen of "France"
    And the person lived in "Switzerland"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is punishable
    And the answer rests on Art94-2

  @Ours-settled
  Scenario: Living there is taken as being settled there
    Given the person was a citizen of "Switzerland"
    And the person was a citizen of "Iraq"
    And the person lived in "Kurdistan Region"
    And the force belonged to "Iraq"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is excepted
    And the answer rests on Ours-settled

  @Art94-1
  Scenario: Where the dual national lived decides
    Given the person was a citizen of "Switzerland"
    And the person was a citizen of "France"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then the outcome is undetermined
    And still missing are person.residence
    And the exception dual-national may apply
    And the question Q-settled is shown

  @Wording
  Scenario: Before the wording that was read the case is not addressed
    Given the person was a citizen of "Switzerland"
    And the force belonged to "Spain"
    And nobody authorized it
    When the person joined
    And the conduct was on 1936-11-01
    Then the outcome is not addressed
    And the element on situation.date does not hold
    And the question Q-earlier is shown

  @Code
  Scenario: The Code itself is older
    Given the person was a citizen of "Switzerland"
    And the force belonged to "Spain"
    When the person joined
    And the conduct was on 1936-11-01
    Then Code is shown as a remark
    And Code is said by "the Federal Council"

  @Art94-4 @Judgment-917
  Scenario: Time of war, and a sentence, are shown beside the answer
    Given the person was a citizen of "Switzerland"
    And the force belonged to "France"
    And nobody authorized it
    When the person joined
    And the conduct was on 2020-05-04
    Then Art94-4 is shown as a remark
    And Judgment-917 is shown as a remark

  @Roles
  Scenario: A medical role makes no difference
    Given the person was a citizen of "Switzerland"
    And the force belonged to "Ukraine"
    And the person's role was medical work
    And nobody authorized it
    When the person joined
    And the conduct was on 2022-03-20
    Then the outcome is punishable
    And Roles is shown as a remark

  @Foreigners
  Scenario: A foreigner who lives in Switzerland is outside it
    Given the person was a citizen of "Ukraine"
    And the person lived in "Switzerland"
    And the force belonged to "Ukraine"
    When the person joined
    And the conduct was on 2022-03-20
    Then the outcome is not addressed
    And Foreigners is shown as a remark

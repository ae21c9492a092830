@source:ch/military-penal-code
Feature: Recruiting a Swiss for foreign military service
  Art. 94 of Switzerland's Military Penal Code, paragraph 3: an offence of its own.

  Background:
    Given the force was a State's armed forces
    And the force belonged to "Russia"
    And the person was 40 years old

  @Art94-3
  Scenario: Whoever recruits a Swiss is punishable
    Given the person was a citizen of "Russia"
    And among those recruited was a citizen of "Switzerland"
    And nobody authorized it
    When the person recruited others
    And the conduct was on 2023-02-01
    Then the outcome is punishable
    And the answer rests on Art94-3

  @Art94-3-penalty
  Scenario: A fine stands beside the imprisonment
    Given among those recruited was a citizen of "Switzerland"
    And nobody authorized it
    When the person recruited others
    And the conduct was on 2023-02-01
    Then the consequence is "imprisonment"
    And the consequence is "a fine beside it, or, in its place, one of at least 30 daily units"

  @Art94-3
  Scenario: Recruiting others than Swiss is not addressed
    Given among those recruited was a citizen of "Iraq"
    And nobody authorized it
    When the person recruited others
    And the conduct was on 2023-02-01
    Then the outcome is not addressed
    And the element on situation.recruiting.citizenships does not hold
    And the answer rests on Art94-3

  @Ours-furthering
  Scenario: Helping to join is furthering, by our reading
    Given among those recruited was a citizen of "Switzerland"
    And nobody authorized it
    When the person helped others to join
    And the conduct was on 2023-02-01
    Then the outcome is punishable
    And the answer rests on Ours-furthering

  @Art94-3
  Scenario: Whether the permission also frees who recruits is left open
    Given among those recruited was a citizen of "Switzerland"
    And the government of "Switzerland" authorized it
    When the person recruited others
    And the conduct was on 2023-02-01
    Then the outcome is undetermined
    And the question Q-recruiting-permitted is unsettled
    And the exception permitted may apply

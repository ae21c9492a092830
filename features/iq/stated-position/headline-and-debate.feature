@source:iq/stated-position
Feature: The headline, the public debate and the report itself
  The outlet's own words: the figure in its headline, the recordings that go round, where and when it reports.
  A headline and a rumour are claims; what only sets the scene is set aside, with the reason on record.

  @S01
  Scenario: The headline puts the number at about five thousand
    Then S01 claims on number-recruited the figure about 5000
    And S01 stays a claim

  @S01
  Scenario: The headline is the outlet's, and it credits the adviser
    Then S01 is said by "Kurdistan24"
    And S01 reached the article by way of "the adviser to the Prime Minister"

  @S02
  Scenario: That the debate grows is background
    Then S02 is set aside, since "Background on the public debate"
    And S02 is said by "Kurdistan24"

  @S03
  Scenario: What the recordings are said to show is a claim
    Then S03 relays on recordings that recordings-show-iraqis-in-russian-service
    And S03 is said by "Kurdistan24"
    And S03 stays a claim

  @S03
  Scenario: Nobody is said to have verified the recordings
    Then S03 reached the article by way of "clips and recordings that circulate; the article does not say that anyone verified them"

  @S06
  Scenario: The Wednesday of the report has no date
    Then S06 is set aside, since "the Wednesday has no date"
    And S06 is said by "Kurdistan24"

  @S15
  Scenario: A paragraph that is printed twice counts once
    Then S15 is set aside, since "repeats paragraph 1 word for word"
    And S15 is said by "Kurdistan24"

  @S28
  Scenario: That the world looks on is background
    Then S28 is set aside, since "Background on international attention"
    And S28 is said by "Kurdistan24"

  Scenario Outline: Neither the headline nor the debate changes a case
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
      | S02       |
      | S03       |
      | S06       |
      | S15       |
      | S28       |

@source:iq/stated-position
Feature: What the government says that it does about the recruiting
  An adviser to the Prime Minister, without a name, speaks of watching and of working with Moscow; Hussein Allawi, an
  adviser too, of sharing information and of steps. Whether they are one person is not said. These are claims of fact
  about the government: they forbid nothing, and they authorize nobody.

  @S04
  Scenario: An adviser says that the government watches the recruiting into the Russian army
    Then S04 affirms on government-action that iraq-watches-recruitment-into-the-russian-army
    And S04 is said by "an adviser to the Prime Minister of Iraq"
    And S04 stays a claim

  @S05
  Scenario: An adviser says that the government works with Moscow against it
    Then S05 affirms on government-action that iraq-works-with-moscow-against-recruitment
    And S05 is said by "an adviser to the Prime Minister of Iraq"
    And S05 stays a claim

  @S09
  Scenario: Allawi says that information goes to and fro between Iraq and Russia
    Then S09 affirms on government-action that iraq-and-russia-exchange-information
    And S09 is said by "Hussein Allawi"
    And S09 stays a claim

  @S09
  Scenario: Allawi spoke of the exchange to a broadcaster
    Then S09 reached the article by way of "Al Arabiya/Al Hadath"

  @S10
  Scenario: Allawi is quoted: Iraq takes steps against recruiting into foreign armies
    Then S10 affirms on government-action that iraq-acts-against-recruitment-into-any-foreign-army
    And S10 is said by "Hussein Allawi"
    And S10 stays a claim

  @S05 @S10
  Scenario: Steps with Moscow against any foreign army's recruiting include steps against its own army's
    Then S10 narrows S05

  @S10
  Scenario: That Iraq takes steps is quoted from a report without a name
    Then S10 reached the article by way of "a report that the article does not identify"

  Scenario Outline: The measures change no case
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And <statement> does not change the outcome

    Examples:
      | statement |
      | S04       |
      | S05       |
      | S09       |
      | S10       |

  Scenario Outline: Working with Moscow does not tell whether someone was authorized
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    Then the outcome is undetermined
    And still missing are situation.authorization.granted and situation.authorization.by
    And <statement> does not change the outcome

    Examples:
      | statement |
      | S05       |
      | S09       |
      | S10       |

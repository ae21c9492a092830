@source:iq/stated-position
Feature: What the Ambassador of Ukraine in Baghdad says
  He warns, he appeals, he accuses Russia and he denies that his own country recruits. An envoy of one side in the war
  speaks here: his words are recorded as his, and no norm is built on them.

  @S16
  Scenario: The ambassador warns that Iraqi youth may be made to feed the war
    Then S16 affirms on who-recruits that iraqi-youth-may-be-made-fuel-of-the-war
    And S16 is said by "the Ambassador of Ukraine in Baghdad"
    And S16 stays a claim

  @S17
  Scenario: The ambassador's appeal to Iraqis is no claim and no law
    Then S17 is set aside, since "An appeal to Iraqis"
    And S17 is said by "the Ambassador of Ukraine in Baghdad"

  @S18
  Scenario: The ambassador says that Russia recruits Iraqis
    Then S18 affirms on who-recruits that russia-recruits-iraqis
    And S18 is said by "the Ambassador of Ukraine in Baghdad"
    And S18 stays a claim

  @S18
  Scenario: The ambassador says that nobody but Russia recruits Iraqis
    Then S18 denies on who-recruits that another-party-recruits-iraqis

  @S19
  Scenario: The ambassador speaks of promised money
    Then S19 affirms on inducements that recruits-are-promised-money
    And S19 is said by "the Ambassador of Ukraine in Baghdad"
    And S19 stays a claim

  @S19
  Scenario: The ambassador speaks of a promised citizenship
    Then S19 affirms on inducements that recruits-are-promised-citizenship

  @S20
  Scenario: The ambassador denies that Ukraine recruits Iraqis
    Then S20 denies on who-recruits that ukraine-recruits-iraqis
    And S20 is said by "the Ambassador of Ukraine in Baghdad"
    And S20 stays a claim

  @S21
  Scenario: The ambassador gives respect for the law as the reason
    Then S21 affirms on who-recruits that ukraine-heeds-iraqi-and-international-law
    And S21 is said by "the Ambassador of Ukraine in Baghdad"
    And S21 stays a claim

  @S18 @S20
  Scenario: That nobody but Russia recruits includes that Ukraine does not
    Then S18 narrows S20

  @S18 @S20
  Scenario: The accusation and the denial come from one speaker
    Then S18 is said by "the Ambassador of Ukraine in Baghdad"
    And S20 is said by "the Ambassador of Ukraine in Baghdad"

  Scenario Outline: Nothing that the ambassador says changes a case
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And <statement> does not change the outcome

    Examples:
      | statement |
      | S16       |
      | S17       |
      | S18       |
      | S19       |
      | S20       |
      | S21       |

  Scenario: The denial does not shield one who joined Ukraine's forces
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Ukraine"
    And nobody authorized it
    Then the outcome is punishable
    And S20 does not change the outcome

  Scenario: What is alleged of promises in general is not held against one person
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person was promised money
    Then S19 is not shown
    And S19 does not change the outcome

@source:iq/recruitment-reports
Feature: What the two ambassadors and a consulate say
  Each speaks for his State. What they say of one matter is held against one another by topic, with its date.

  @Ukr-russia-alone
  Scenario: Ukraine's ambassador says that Russia alone recruits
    Then Ukr-russia-alone affirms on who-recruits that russia-recruits-iraqis
    And Ukr-russia-alone denies on who-recruits that another-party-recruits-iraqis
    And Ukr-russia-alone denies on who-recruits that ukraine-recruits-iraqis
    And Ukr-russia-alone is said by "the Ambassador of Ukraine in Baghdad"
    And Ukr-russia-alone stays a claim

  @Ukr-lures
  Scenario: He names the lures
    Then Ukr-lures affirms on inducements that recruits-are-promised-money
    And Ukr-lures affirms on inducements that recruits-are-promised-land
    And Ukr-lures affirms on inducements that recruits-are-promised-citizenship
    And Ukr-lures is said by "the Ambassador of Ukraine in Baghdad"
    And Ukr-lures stays a claim

  @Ukr-prisoner
  Scenario: He tells of a prisoner
    Then Ukr-prisoner relays on what-became-of-recruits that a-prisoner-signed-under-threat
    And Ukr-prisoner affirms on what-became-of-recruits that ukraine-offers-consular-help
    And Ukr-prisoner is said by "the Ambassador of Ukraine in Baghdad"
    And Ukr-prisoner stays a claim

  @Rus-exaggerated
  Scenario: Russia's ambassador calls the reports exaggerated
    Then Rus-exaggerated denies on who-recruits that reports-are-proportionate
    And Rus-exaggerated is said by "the Ambassador of Russia in Baghdad"
    And Rus-exaggerated stays a claim

  @Rus-mechanism
  Scenario: He speaks of a narrow way into the army
    Then Rus-mechanism affirms on who-recruits that foreigners-have-only-a-narrow-way-in
    And Rus-mechanism is said by "the Ambassador of Russia in Baghdad"
    And Rus-mechanism stays a claim

  @Rus-thousands
  Scenario: He speaks of thousands who would go
    Then Rus-thousands affirms on who-recruits that thousands-would-go-if-they-were-let
    And Rus-thousands is said by "the Ambassador of Russia in Baghdad"
    And Rus-thousands stays a claim

  @Rus-visas
  Scenario: Relatives of two dead Iraqis were given visas, he says
    Then Rus-visas affirms on what-became-of-recruits that relatives-of-two-dead-iraqis-were-given-visas
    And Rus-visas is said by "the Ambassador of Russia in Baghdad"
    And Rus-visas stays a claim

  @Rus-deaths
  Scenario: He says that Iraqis were killed and wounded, though not many
    Then Rus-deaths affirms on what-became-of-recruits that iraqis-were-killed-and-wounded
    And Rus-deaths affirms on what-became-of-recruits that the-killed-and-wounded-are-not-many
    And Rus-deaths is said by "the Ambassador of Russia in Baghdad"
    And Rus-deaths stays a claim

  @Rus-consulate
  Scenario: The consulate denies that it recruits
    Then Rus-consulate denies on who-recruits that russias-consulate-in-erbil-recruits-iraqis
    And Rus-consulate is said by "the Consulate General of Russia in Erbil"
    And Rus-consulate stays a claim

@source:iq/recruitment-reports
Feature: Numbers that count different things
  Russia's army alone, Ukraine's, both sides, or nobody says what: each is a topic of its own and they are never
  merged.

  @K24-5000
  Scenario: Kurdistan24 in Sorani has about five thousand
    Then K24-5000 claims on number-recruited the figure about 5000
    And K24-5000 is said by "Kurdistan24"
    And K24-5000 stays a claim

  @Hundreds
  Scenario: The National Security Adviser speaks of hundreds, which is no figure
    Then Hundreds affirms on number-recruited that number-is-in-the-hundreds
    And Hundreds is said by "the National Security Adviser of Iraq"
    And Hundreds stays a claim

  @Few
  Scenario: The Russian ambassador speaks of a few, which is no figure
    Then Few affirms on number-recruited that only-a-few-were-recruited
    And Few is said by "the Ambassador of Russia in Baghdad"
    And Few stays a claim

  @Shafaq-both
  Scenario: Shafaq News counts both sides
    Then Shafaq-both claims on number-on-both-sides the figure above 5000
    And Shafaq-both is said by "Shafaq News"
    And Shafaq-both stays a claim

  @Media-50000
  Scenario: Fifty thousand, of what is not said
    Then Media-50000 claims on number-of-what-is-not-said the figure about 50000
    And Media-50000 is said by "media that are not named"
    And Media-50000 stays a claim

  @Unofficial-both
  Scenario: Unofficial figures tell the sides apart
    Then Unofficial-both claims on number-on-both-sides the figure about 5000
    And Unofficial-both claims on number-recruited the figure about 3000
    And Unofficial-both claims on number-with-ukraine the figure about 2000
    And Unofficial-both is said by "unofficial figures"
    And Unofficial-both stays a claim

  @Observer-500
  Scenario: Five hundred, of what is not said
    Then Observer-500 claims on number-of-what-is-not-said the figure about 500
    And Observer-500 is said by "Iraq Observer"
    And Observer-500 stays a claim

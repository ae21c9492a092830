@source:iq/recruitment-reports
Feature: The same word at two dates
  What was said earlier is a statement of its own, so that it can be told as of its day.

  @Hundreds-before
  Scenario: The National Security Adviser spoke of hundreds in December already
    Then Hundreds-before affirms on number-recruited that number-is-in-the-hundreds
    And Hundreds-before is said by "the National Security Adviser of Iraq"
    And Hundreds-before agrees with Hundreds

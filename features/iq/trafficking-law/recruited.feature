@source:iq/trafficking-law
Feature: The side of those who were recruited
  One who joined after a deception, under force or as a child is not reached by this law, and stands on the victim's
  side of it if its purpose is met. Whether that spares a punishment was not found.

  @Victims-means
  Scenario: One who was deceived stands on the victim's side, by our reading
    Given the person joined
    And the person was deceived
    Then Victims-means is shown as a remark
    And Victims-means does not change the outcome
    And the question Q-victims is shown

  @Arts2-3-committee
  Scenario: A committee has the task to assist victims
    Given the person joined
    And the person was coerced
    Then Arts2-3-committee is shown as a remark
    And Arts2-3-committee does not change the outcome
    And the question Q-victims is shown

  @Victims-punished
  Scenario: Victims were punished all the same, one report says
    Given the person joined
    And the person was 16 years old
    Then Victims-punished is shown as a remark
    And Victims-punished does not change the outcome
    And the question Q-victims is shown

  @Najaf-1
  Scenario: The sentence of September 2025 is a claim of fact too
    Then Najaf-1 affirms on prosecutions that recruiter-sentenced-to-life-under-the-trafficking-law
    And Najaf-1 is said by "Supreme Judicial Council"

  @Najaf-2
  Scenario: The lures of the second case are a claim of fact too
    Then Najaf-2 affirms on prosecutions that two-recruiters-sentenced-to-life
    And Najaf-2 affirms on inducements that recruits-are-promised-money
    And Najaf-2 affirms on inducements that recruits-are-promised-housing
    And Najaf-2 affirms on inducements that recruits-are-promised-marriage

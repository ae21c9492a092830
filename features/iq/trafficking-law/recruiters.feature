@source:iq/trafficking-law
Feature: Recruiting people by trafficking, as far as the law was read
  An act, a means and a purpose of Art. 1, and a circumstance of Art. 6. The purpose of military service is not on the
  list that was read: there the answer stays open, though a court sentenced recruiters.

  @Art1-acts
  Scenario: Recruiting is an act of the law
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Art1-acts

  @Art1-acts
  Scenario: Help other than moving, housing or receiving is not reached, and is shown as an open question
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | helped-others-join  |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
      | situation.help.moved_or_housed       | no                  |
    Then the outcome is not addressed
    And the question Q-other-help is shown
    And the answer rests on Art1-acts

  @Art1-means
  Scenario: Recruiting by another means is not reached
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | other               |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is not addressed
    And the answer rests on Art1-means

  @Art1-purpose
  Scenario: Military service is not on the list, and is left open
    Given these facts
      | fact                                 | value            |
      | situation.conduct                    | recruited-others |
      | situation.date                       | 2025-03-01       |
      | situation.force.state                | IQ               |
      | situation.recruiting.means           | deception        |
      | situation.recruiting.purpose         | military-service |
      | situation.recruiting.people          | 2                |
      | situation.recruiting.organised_group | no               |
      | situation.recruiting.youngest_age    | 30               |
      | person.age                           | 35               |
    Then the outcome is undetermined
    And the question Q-purpose is unsettled
    And the element on situation.recruiting.purpose is open

  @Art6-first
  Scenario: A victim under 18 is a circumstance
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 17                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Art6-first

  @Art6-third
  Scenario: An organised group is a circumstance
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | yes                 |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Art6-third

  @Ours-international
  Scenario: Another State's force makes it international, by our reading
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | RU                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Ours-international
    And the question Q-international is shown

  @Art6-seventh
  Scenario: Several victims are a circumstance
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Art6-seventh

  @Art6-kidnapping
  Scenario: Kidnapping is a means and a circumstance
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | kidnapping          |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is punishable
    And the answer rests on Art6-kidnapping

  @Art6-penalty
  Scenario: Life imprisonment and a fine follow
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the consequence is "life imprisonment"
    And the consequence is "a fine of 15 to 25 million dinars"
    And the answer rests on Art6-penalty

  @Year
  Scenario: Before the year of the law it does not reach
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2011-12-31          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is not addressed
    And the answer rests on Year

  @Art1-means
  Scenario: Without a circumstance, what follows was not found
    Given these facts
      | fact                                 | value               |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    Then the outcome is not addressed
    And the question Q-base-penalty is shown
    And the answer rests on Art1-means

  @Art6-others
  Scenario: The circumstances that a scenario cannot tell are shown
    Given the person recruited others
    Then Art6-others is shown as a remark
    And Art6-others does not change the outcome

  @Najaf-1
  Scenario: The first sentence is shown beside a recruiter's answer
    Given the person recruited others
    Then Najaf-1 is shown as a remark
    And Najaf-1 does not change the outcome

  @Najaf-2
  Scenario: The second sentence is shown too
    Given the person recruited others
    Then Najaf-2 is shown as a remark
    And Najaf-2 does not change the outcome

  @Amendments-2024
  Scenario: That amendments were drafted is shown
    Given the person recruited others
    Then Amendments-2024 is shown as a remark
    And Amendments-2024 does not change the outcome

  @Region-2018
  Scenario: The Region's own offence is shown for a recruiter there
    Given the person recruited others
    And the person lived in "Kurdistan Region"
    Then Region-2018 is shown as a remark
    And Region-2018 does not change the outcome

@source:iq/stated-position
Feature: Joining another country's armed forces without the government's authorization
  Paragraph 5 of the article reports what the President of the Supreme Judicial Council stresses. Here is the
  prohibition (S11), element by element, and what is no element of it. The authorization, the penalty (S12) and what
  is left open about the person have features of their own.

  @S11
  Scenario: An Iraqi joins the armed forces of another country without authorization
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the answer rests on S11
    And S11 is said by "Faiq Zidan"

  @S11 @S12
  Scenario: The prohibition and what follows are two statements of one speaker
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the answer rests on S11
    And the answer rests on S12
    And S11 is said by "Faiq Zidan"
    And S12 is said by "Faiq Zidan"

  # The elements hold

  @S11
  Scenario Outline: Every element of a clear case is met
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the element on <fact> holds

    Examples:
      | fact                  |
      | person.citizenships   |
      | situation.conduct     |
      | situation.force.kind  |
      | situation.force.state |

  @S11
  Scenario: A clear case asks for nothing more
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And nothing is missing
    And nothing is unsettled

  @S11
  Scenario Outline: Whose forces they were makes no difference, so long as they were another country's
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "<state>"
    And nobody authorized it
    Then the outcome is punishable
    And the element on situation.force.state holds

    Examples:
      | state         |
      | Russia        |
      | Ukraine       |
      | Syria         |
      | Germany       |
      | United States |

  @S11
  Scenario: One who joined and also recruited others is reached for joining
    Given the person was a citizen of "Iraq"
    And the person joined
    And the person recruited others
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-recruiters is shown

  # An element fails

  @S11
  Scenario Outline: Where an element fails, the position does not reach the case
    Given the person was a citizen of "<citizenship>"
    And the person <did>
    And the force was <kind>
    And the force belonged to "<state>"
    And nobody authorized it
    Then the outcome is not addressed
    And the element on <fact> does not hold

    Examples:
      | citizenship | did                   | kind                                    | state  | fact                  |
      | Syria       | joined                | a State's armed forces                  | Russia | person.citizenships   |
      | Russia      | joined                | a State's armed forces                  | Russia | person.citizenships   |
      | Iraq        | tried to join         | a State's armed forces                  | Russia | situation.conduct     |
      | Iraq        | recruited others      | a State's armed forces                  | Russia | situation.conduct     |
      | Iraq        | helped others to join | a State's armed forces                  | Russia | situation.conduct     |
      | Iraq        | joined                | an armed group that belongs to no State | Russia | situation.force.kind  |
      | Iraq        | joined                | an international mission                | Russia | situation.force.kind  |
      | Iraq        | joined                | a humanitarian unit                     | Russia | situation.force.kind  |
      | Iraq        | joined                | a State's armed forces                  | Iraq   | situation.force.state |

  @S11
  Scenario Outline: Where an element fails, the question behind it is named
    Given the person was a citizen of "<citizenship>"
    And the person <did>
    And the force was <kind>
    And the force belonged to "Russia"
    And nobody authorized it
    Then the question <question> is shown

    Examples:
      | citizenship | did                   | kind                                    | question       |
      | Syria       | joined                | a State's armed forces                  | Q-non-iraqis   |
      | Iraq        | tried to join         | a State's armed forces                  | Q-attempts     |
      | Iraq        | recruited others      | a State's armed forces                  | Q-recruiters   |
      | Iraq        | helped others to join | a State's armed forces                  | Q-recruiters   |
      | Iraq        | joined                | an armed group that belongs to no State | Q-other-groups |
      | Iraq        | joined                | an international mission                | Q-other-groups |
      | Iraq        | joined                | a humanitarian unit                     | Q-other-groups |

  @S11
  Scenario: One without any citizenship is not reached
    Given the person was a citizen of no State
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is not addressed
    And the element on person.citizenships does not hold
    And the question Q-non-iraqis is shown

  @S11 @S13
  Scenario: That only Iraqis are reached is our reading of two statements together
    Given the person was a citizen of "Syria"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is not addressed
    And the answer rests on S11
    And the answer rests on S13
    And S13 does not change the outcome

  @S11
  Scenario: One who did none of these acts is not reached
    Given these facts
      | fact                  | value              |
      | person.citizenships   | IQ                 |
      | situation.conduct     | none               |
      | situation.force.kind  | state-armed-forces |
      | situation.force.state | RU                 |
    Then the outcome is not addressed
    And the element on situation.conduct does not hold

  @S11
  Scenario: Serving in Iraq's own forces is not reached
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iraq"
    And nobody authorized it
    Then the outcome is not addressed
    And the element on situation.force.state does not hold
    And no consequence follows

  @S11
  Scenario: Several elements can fail at once
    Given the person was a citizen of "Syria"
    And the person tried to join
    And the force was an armed group that belongs to no State
    And nobody authorized it
    Then the outcome is not addressed
    And the element on person.citizenships does not hold
    And the element on situation.conduct does not hold
    And the element on situation.force.kind does not hold

  @S11
  Scenario Outline: One element that fails is enough, whatever else is unknown
    Given these facts
      | fact   | value   |
      | <fact> | <value> |
    Then the outcome is not addressed
    And the element on <fact> does not hold
    And nothing is missing

    Examples:
      | fact                  | value             |
      | person.citizenships   | SY                |
      | situation.conduct     | attempted-to-join |
      | situation.force.kind  | humanitarian-unit |
      | situation.force.state | IQ                |

  # An element is not known

  @S11
  Scenario Outline: An element that is not known leaves the outcome open, and is named as missing
    Given these facts
      | fact                            | value         |
      | person.citizenships             | <citizenship> |
      | situation.conduct               | <conduct>     |
      | situation.force.kind            | <kind>        |
      | situation.force.state           | <state>       |
      | situation.authorization.granted | no            |
    Then the outcome is undetermined
    And the element on <fact> is open
    And still missing are <fact>

    Examples:
      | citizenship | conduct | kind               | state   | fact                  |
      | unknown     | joined  | state-armed-forces | RU      | person.citizenships   |
      | IQ          | unknown | state-armed-forces | RU      | situation.conduct     |
      | IQ          | joined  | unknown            | RU      | situation.force.kind  |
      | IQ          | joined  | state-armed-forces | unknown | situation.force.state |

  @S11
  Scenario: Where nothing is known, everything that matters is asked for
    Then the outcome is undetermined
    And the possible outcomes are punishable, excepted and not addressed
    And still missing are person.citizenships, situation.conduct, situation.force.state, situation.force.kind, situation.authorization.granted and situation.authorization.by

  @S11
  Scenario: Other citizenships that are not known do not matter to an Iraqi
    Given these facts
      | fact                            | value              |
      | person.citizenships             | IQ, unknown        |
      | situation.conduct               | joined             |
      | situation.force.kind            | state-armed-forces |
      | situation.force.state           | RU                 |
      | situation.authorization.granted | no                 |
    Then the outcome is punishable
    And the element on person.citizenships holds
    And nothing is missing

  @S11
  Scenario: A foreigner who may also be an Iraqi may be reached
    Given these facts
      | fact                            | value              |
      | person.citizenships             | SY, unknown        |
      | situation.conduct               | joined             |
      | situation.force.kind            | state-armed-forces |
      | situation.force.state           | RU                 |
      | situation.authorization.granted | no                 |
    Then the outcome is undetermined
    And the element on person.citizenships is open
    And still missing are person.citizenships

  @S11
  Scenario: One who tried to join, and perhaps did, may be reached
    Given these facts
      | fact                            | value                      |
      | person.citizenships             | IQ                         |
      | situation.conduct               | attempted-to-join, unknown |
      | situation.force.kind            | state-armed-forces         |
      | situation.force.state           | RU                         |
      | situation.authorization.granted | no                         |
    Then the outcome is undetermined
    And still missing are situation.conduct

  # The elements and the exception together

  @S11
  Scenario Outline: What can come of a case depends on the elements and on the authorization
    Given these facts
      | fact                            | value              |
      | person.citizenships             | <citizenship>      |
      | situation.conduct               | joined             |
      | situation.force.kind            | state-armed-forces |
      | situation.force.state           | RU                 |
      | situation.authorization.granted | <granted>          |
      | situation.authorization.by      | IQ                 |
    Then the possible outcomes are <outcomes>

    Examples:
      | citizenship | granted | outcomes                               |
      | IQ          | no      | punishable                             |
      | IQ          | yes     | excepted                               |
      | IQ          | unknown | punishable and excepted                |
      | SY          | no      | not addressed                          |
      | SY          | yes     | not addressed                          |
      | SY          | unknown | not addressed                          |
      | unknown     | no      | punishable and not addressed           |
      | unknown     | yes     | excepted and not addressed             |
      | unknown     | unknown | punishable, excepted and not addressed |

  # A private military company

  @S11
  Scenario: Whether a private military company counts as armed forces is unsettled
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is undetermined
    And the possible outcomes are punishable and not addressed
    And the question Q-companies is unsettled

  @S11
  Scenario: No further fact would settle the question of the company
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And nobody authorized it
    Then the element on situation.force.kind is open
    And nothing is missing

  @S11
  Scenario: An authorized contractor is not punishable, however the question of the company is settled
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And the government of "Iraq" authorized it
    Then the outcome is undetermined
    And the possible outcomes are excepted and not addressed
    And the question Q-companies is unsettled

  @S11
  Scenario: A foreigner in a private military company is not reached, so nothing hangs on the company
    Given the person was a citizen of "Syria"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is not addressed
    And the element on person.citizenships does not hold
    And nothing is unsettled

  # What is no element

  @S11
  Scenario Outline: The role in the force is no element
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person's role was <role>
    And nobody authorized it
    Then the outcome is punishable

    Examples:
      | role         |
      | combat       |
      | support      |
      | medical work |
      | another one  |

  @S11
  Scenario Outline: Whether one who does not fight is reached is shown as an open question
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person's role was <role>
    And nobody authorized it
    Then the question Q-roles is shown
    And nothing is unsettled

    Examples:
      | role         |
      | support      |
      | medical work |

  @S11
  Scenario: The question of the role is not shown for one who fought
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person's role was combat
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-roles is not shown

  @S11
  Scenario Outline: Where the person lives is no element
    Given the person was a citizen of "Iraq"
    And the person lived in "<residence>"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable

    Examples:
      | residence |
      | Iraq      |
      | IQ-KR     |
      | Russia    |
      | Germany   |

  @S11
  Scenario: For one who lives in the Kurdistan Region, a question is shown
    Given the person was a citizen of "Iraq"
    And the person lived in "IQ-KR"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-region is shown
    And nothing is unsettled

  @S11
  Scenario: For one who lives elsewhere in Iraq, the question of the Region is not shown
    Given the person was a citizen of "Iraq"
    And the person lived in "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the question Q-region is not shown

  @S11
  Scenario Outline: What was promised is no element
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person was promised <inducement>
    And nobody authorized it
    Then the outcome is punishable
    And nothing is unsettled

    Examples:
      | inducement     |
      | money          |
      | citizenship    |
      | land           |
      | something else |

  @S11
  Scenario: Recruitment by a third party, of which S11 says nothing, does not change the outcome
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And a third party recruited the person
    And nobody authorized it
    Then the outcome is punishable

  @S11
  Scenario: The prohibition asks for no war
    Given these facts
      | fact                            | value              |
      | person.citizenships             | IQ                 |
      | situation.conduct               | joined             |
      | situation.force.kind            | state-armed-forces |
      | situation.force.state           | DE                 |
      | situation.authorization.granted | no                 |
      | situation.conflict.states       | none               |
    Then the outcome is punishable

  @S11
  Scenario Outline: When the person joined is no element
    Given the person was a citizen of "Iraq"
    And the person joined
    And the conduct was on <date>
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable

    Examples:
      | date       |
      | 2014-08-01 |
      | 2022-03-01 |
      | 2025-12-24 |

  # Two citizenships

  @S11
  Scenario: Whether it matters to be a citizen of the State joined as well is shown as an open question
    Given the person was a citizen of "Iraq"
    And the person was a citizen of "Russia"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-dual is shown
    And nothing is unsettled

  @S11
  Scenario: Being also a citizen of a third State raises no question
    Given the person was a citizen of "Iraq"
    And the person was a citizen of "Germany"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-dual is not shown

  @S11
  Scenario: For one who is an Iraqi alone, the question of a second citizenship is not shown
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the question Q-dual is not shown
    And the question Q-non-iraqis is not shown

@source:iq/stated-position
Feature: Ways to tell the facts of a case
  A case can be told step by step, as a table of paths and values, as a scenario below a step, or by a scenario file.
  However it is told, the position says the same of it; and what is not known is told as not known.

  Rule: The same case gets the same answer, however it is told

    @S11
    Scenario: A case told by steps
      Given the person was a citizen of "Iraq"
      And the person was 24 years old
      And the person lived in "Iraq"
      When the person joined
      And the force was a State's armed forces
      And the force belonged to "Russia"
      And nobody authorized it
      And no third party recruited the person
      And the person was promised nothing
      And the person was not deceived
      And the person was not coerced
      And there was no conflict
      Then the outcome is punishable
      And according to "iq/stated-position" the outcome is punishable
      And nothing is presumed

    @S11
    Scenario: A case told by a table
      Given these facts
        | fact                            | value              |
        | person.citizenships             | IQ                 |
        | situation.conduct               | joined             |
        | situation.force.kind            | state-armed-forces |
        | situation.force.state           | RU                 |
        | situation.authorization.granted | no                 |
      Then the outcome is punishable

    @S11
    Scenario: A case told as a scenario below the step
      Given this scenario
        """
        scenario: A young man signs a contract with a Russian unit
        person: {citizenships: [Iraq]}
        situation:
          conduct: joined
          force: {kind: state-armed-forces, state: Russia}
          authorization: {granted: no}
        """
      Then the outcome is punishable

    @S11
    Scenario: A case told by a scenario file
      Given the scenario of the file "scenarios/joined-russia.yaml"
      Then the outcome is punishable

  Rule: What is not known stays open

    Background:
      Given the person was a citizen of "Iraq"
      And the person joined
      And the force was a State's armed forces

    @S11
    Scenario: A fact that is told as not known is missing
      Given it is not known what situation.force.state is
      And nobody authorized it
      Then the outcome is undetermined
      And still missing are situation.force.state

    @S11
    Scenario: An authorization by nobody knows whom leaves the exception open
      Given the force belonged to "Russia"
      And it was authorized, and it is not known by whom
      Then the outcome is undetermined
      And still missing are situation.authorization.by

  Rule: What the position does not speak of changes nothing

    Background:
      Given the person was a citizen of "Iraq"
      And the person joined
      And the force was a State's armed forces
      And the force belonged to "Russia"
      And nobody authorized it

    @S11
    Scenario Outline: The state of the person's mind is "<state>"
      Given the person's understanding and will were <state>
      Then the outcome is punishable

      Examples:
        | state    |
        | full     |
        | weakened |
        | absent   |

    @S11
    Scenario: Where it happened and where it is tried
      Given the conduct took place in "Russia"
      And the case is tried in "Kurdistan Region"
      Then the outcome is punishable

    @S11
    Scenario: A force at war
      Given the State of the force was at war with "Ukraine"
      Then the outcome is punishable

    @S11
    Scenario: A force that went to war later
      Given the State of the force was at war with no State
      And the State of the force went to war later
      Then the outcome is punishable

    @S11
    Scenario: A force that stayed out of war
      Given the State of the force was at war with no State
      And the State of the force did not go to war later
      Then the outcome is punishable

    @S11
    Scenario: One who joined, knew that it was military service, could have resisted, and kept the documents
      Given the person knew that it was military service
      And the person could have resisted the coercion
      And the person's documents were not taken away
      Then the outcome is punishable

    @S11
    Scenario: One who joined, did not know, could not have resisted, and whose documents were taken
      Given the person did not know that it was military service
      And the person could not have resisted the coercion
      And the person's documents were taken away
      Then the outcome is punishable

    @S11
    Scenario: One who joined and recruited others in an organised group
      Given the person recruited others
      And the number of people whom the person recruited is 3
      And the youngest one recruited was 16 years old
      And the person recruited others as part of an organised group
      Then the outcome is punishable

    @S11
    Scenario: One who joined and recruited others outside any group
      Given the person recruited others
      And the person recruited others outside any organised group
      Then the outcome is punishable

    @S11
    Scenario Outline: One who joined and helped others, and was <tie>
      Given the person helped others to join
      And to the one who was helped the person was <tie>
      And the help was <help>
      Then the outcome is punishable

      Examples:
        | tie                     | help                            |
        | the husband or wife     | aid, means of living or shelter |
        | a parent or grandparent | of another kind                 |
        | a child or grandchild   | of another kind                 |
        | a brother or sister     | of another kind                 |
        | another relative        | of another kind                 |
        | no relative             | aid, means of living or shelter |

    @S11
    Scenario Outline: One who joined and told the authorities <report>
      Given the person told the authorities <report>
      And the authorities had not begun to investigate
      Then the outcome is punishable

      Examples:
        | report         |
        | before the act |
        | after the act  |

    @S11
    Scenario: One who joined and told the authorities nothing, when they had begun to investigate
      Given the person did not tell the authorities
      And the authorities had begun to investigate
      Then the outcome is punishable

    @S11
    Scenario Outline: One who joined, was tried abroad and <trial>
      Given the person was tried abroad and <trial>
      Then the outcome is punishable

      Examples:
        | trial                                     |
        | acquitted                                 |
        | sentenced, and served the sentence        |
        | sentenced, and did not serve the sentence |

    @S11
    Scenario: One who joined and was not tried abroad
      Given the person was not tried abroad
      Then the outcome is punishable

    @S11
    Scenario Outline: One who joined and also <conduct>
      Given the person <conduct>
      Then the outcome is punishable

      Examples:
        | conduct                                               |
        | raised a force against a foreign State                |
        | bore arms against a foreign State outside any army    |
        | committed another hostile act against a foreign State |

    @S11
    Scenario Outline: One who joined and also recruited by <means>, for <purpose>
      Given the person recruited others
      And the person recruited chiefly by <means>
      And the people were recruited for <purpose>
      Then the outcome is punishable

      Examples:
        | means                     | purpose                    |
        | force, threat or coercion | military service or combat |
        | fraud or deception        | another purpose            |

    @S11
    Scenario: One who joined and moved, housed or received those recruited
      Given the person helped others to join
      And the help consisted in moving, housing or receiving the people recruited
      Then the outcome is punishable

    @S11
    Scenario: One who joined and helped others otherwise
      Given the person helped others to join
      And the help did not consist in moving, housing or receiving the people recruited
      Then the outcome is punishable

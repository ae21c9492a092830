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

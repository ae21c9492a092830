@source:iq/judicial-council
Feature: Whoever joins, in whatever form, without the approval of the Iraqi government
  Each part of the rule stands in a statement of its own: whoever, in whatever form, the armed forces of another
  State, without approval, by the Penal Code, imprisonment. The Council's own text was not found; the reports agree on
  these.

  @Z-whoever
  Scenario: The rule says whoever, so no citizenship is asked for
    Given the person was a citizen of "Syria"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the answer rests on Z-whoever
    And the question Q-non-iraqis is shown

  @Z-whoever
  Scenario: A foreigner in the army of the State of their own citizenship is left open
    Given the person was a citizen of "Russia"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is undetermined
    And the question Q-non-iraqis is unsettled
    And the answer rests on Z-whoever

  @Z-form
  Scenario: A cook has joined like a soldier
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the person's role was support
    And nobody authorized it
    Then the outcome is punishable
    And the answer rests on Z-form

  @Z-forces
  Scenario: What counts is the armed forces of another State
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is punishable
    And the answer rests on Z-forces

  @Z-forces
  Scenario: Forces of Iraq itself are not another State's
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iraq"
    Then the outcome is not addressed
    And the answer rests on Z-forces

  @Z-approval
  Scenario: The government's approval is an exception
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the government of "Iraq" authorized it
    Then the outcome is excepted
    And the exception approved applies

  @Z-approval
  Scenario: Another body's approval is none
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And a body other than a State's government authorized it
    Then the outcome is punishable
    And the exception approved fails on situation.authorization.by

  @Z-approval
  Scenario: An approval that came later is left open
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the conduct was on 2025-03-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-09-01
    Then the outcome is undetermined
    And the question Q-afterwards is unsettled
    And the exception approved may apply

  @Z-code
  Scenario: The Penal Code is named, and its article is not
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the answer rests on Z-code
    And the question Q-article is shown

  @Z-penalty
  Scenario: Imprisonment follows, of no stated length
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the consequence is "imprisonment"
    And the answer rests on Z-penalty
    And the question Q-length is shown

  @Z-topic
  Scenario: The meeting's subject is shown where the war in Ukraine is the conflict
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    And the States that were fighting are "Russia" and "Ukraine"
    Then Z-topic is shown as a remark
    And Z-topic does not change the outcome

  @Z-whoever
  Scenario: Coercion is left open
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    And the person was coerced
    Then the outcome is undetermined
    And the question Q-coercion is unsettled
    And the answer rests on Z-whoever

  @Z-whoever
  Scenario: Deception is left open
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    And the person was deceived
    Then the outcome is undetermined
    And the question Q-deception is unsettled
    And the answer rests on Z-whoever

  @Z-whoever
  Scenario: What becomes of one under 18 is left open
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    And the person was 16 years old
    Then the outcome is undetermined
    And the question Q-minors is unsettled
    And the answer rests on Z-whoever

  @Z-form
  Scenario: In whatever form does not settle what a private military company is
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is undetermined
    And the question Q-companies is unsettled
    And the answer rests on Z-form

  @Z-form
  Scenario: Trying to join is not joining in another form
    Given the person was a citizen of "Iraq"
    And the person tried to join
    Then the outcome is not addressed
    And the question Q-attempts is shown
    And the answer rests on Z-form

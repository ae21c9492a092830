@source:iq/kurdistan-region
Feature: What is known of the Penal Code's chapter on external security in the Region
  This source makes nothing punishable. Where the residence, the act or the court is in the Region, what is known of
  the suspension is shown, and that it is open today.

  @Art2-suspended
  Scenario: Arts 157 to 189 were suspended in the Region
    Given the person lived in "Kurdistan Region"
    Then Art2-suspended is shown as a remark
    And the outcome is not addressed

  @Status-unknown
  Scenario: Whether the suspension stands today was not found
    Given the person lived in "Kurdistan Region"
    Then Status-unknown is shown as a remark
    And the outcome is not addressed

  @Forum-unknown
  Scenario: How a federal court would treat a resident of the Region was not found
    Given the person lived in "Kurdistan Region"
    Then Forum-unknown is shown as a remark
    And the outcome is not addressed

  @Position-unknown
  Scenario: A position of the Region was not found
    Given the person lived in "Kurdistan Region"
    Then Position-unknown is shown as a remark
    And the outcome is not addressed

  @Applied-2024
  Scenario: One comment tells that the law was still applied in 2024
    Given the person lived in "Kurdistan Region"
    Then Applied-2024 is shown as a remark
    And the outcome is not addressed

  @General-rule
  Scenario: A lawyer's note says that older federal laws go on unless the Region changed them
    Given the person lived in "Kurdistan Region"
    Then General-rule is shown as a remark
    And the outcome is not addressed

  @Art1-replaced
  Scenario: Art. 156 was replaced by an offence of the Region's own
    Given the person lived in "Kurdistan Region"
    Then Art1-replaced is shown as a remark
    And the outcome is not addressed

  @Issued-2003
  Scenario: One report says that the law was issued in 2003
    Given the person lived in "Kurdistan Region"
    Then Issued-2003 is shown as a remark
    And the outcome is not addressed

  @Law21-name
  Scenario: Law 21 of 2003 is described with the content of its Art. 1
    Given the person lived in "Kurdistan Region"
    Then Law21-name is shown as a remark
    And the outcome is not addressed

  @Law21-journal
  Scenario: A study describes Law 21 of 2003 so too
    Given the person lived in "Kurdistan Region"
    Then Law21-journal is shown as a remark
    And the outcome is not addressed

  @Art2-suspended
  Scenario: It is shown where the act is in the Region
    Given these facts
      | fact            | value |
      | situation.place | IQ-KR |
    Then Art2-suspended is shown as a remark

  @Art2-suspended
  Scenario: It is shown where the court is in the Region
    Given these facts
      | fact            | value |
      | situation.forum | IQ-KR |
    Then Art2-suspended is shown as a remark

  @Art3-most
  Scenario: The chapter on internal security is another matter
    Then Art3-most is set aside, since "internal security"

  Scenario: Nothing is said where nothing leads to the Region
    Given the person lived in "Iraq"
    Then Art2-suspended is not shown
    And the outcome is not addressed

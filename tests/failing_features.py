"""Features that fail, one way each, in three languages where the words differ."""

from __future__ import annotations

FAILING = """\
@source:iq/stated-position
Feature: What goes wrong

  Background:
    Given the person was a citizen of "Iraq"

  Scenario: a country misspelt
    When the force belonged to "Rusia"
    Then the outcome is punishable

  Scenario: another outcome
    When the person tried to join
    Then the outcome is punishable

  Scenario: an unknown step
    When the person enlisted
    Then the outcome is punishable

  Scenario: a word outside its list
    When the force was a navy
    Then the outcome is punishable

  Scenario: no expectation
    When the person joined

  Scenario: two steps that contradict each other
    Given the person was a citizen of no State
    Then the outcome is not addressed

  Scenario: none of these, and then one
    Given the person did none of these
    And the person joined
    Then the outcome is not addressed

  Scenario: an age and then another
    Given the person was 20 years old
    And these facts
      | fact       | value |
      | person.age | 21    |
    Then the outcome is undetermined

  @S07
  Scenario: a statement that decides nothing
    Then the outcome is undetermined

  Scenario: a question that is not touched
    Then the question Q-minors is shown

  Scenario: a table with another header
    Given these facts
      | path | value |
      | a    | b     |
    Then the outcome is undetermined

  Scenario: a fact without a value
    Given these facts
      | fact       | value |
      | person.age |       |
    Then the outcome is undetermined

  Scenario: a table that nobody reads
    Given the person joined
      | fact       | value |
      | person.age | 20    |
    Then the outcome is undetermined

  Scenario: a text that nobody reads
    Then the outcome is undetermined
      \"\"\"
      or so
      \"\"\"

  Scenario: a fact that there is not
    Given these facts
      | fact       | value |
      | person.agee | 20   |
    Then the outcome is undetermined

  Scenario: a statement that there is not
    Then S99 is shown as a remark

  Scenario: an expectation under Given
    Given the outcome is undetermined
    Then the outcome is undetermined

  Scenario: a fact under Then
    Then the person joined

  Scenario: a day that there is not
    Given the conduct was on 2025-02-30
    Then the outcome is undetermined

  Scenario: a birth after the conduct
    Given the person's date of birth is 2020
    And the conduct was on 2019-01-01
    Then the outcome is undetermined

  Scenario: a scenario file that there is not
    Given the scenario of the file "nowhere.yaml"
    Then the outcome is undetermined

  Scenario: a scenario with a wrong key
    Given this scenario
      \"\"\"
      scenario: x
      persom: {age: 20}
      \"\"\"
    Then the outcome is undetermined

  Scenario: a reading that there is not
    Then according to "iq/stated" the outcome is undetermined

  Scenario: a speaker that there is not
    Then S12 is said by "Faiq Zaidan"

  Scenario: another figure
    Then S07 claims on number-recruited the figure about 6000

  Scenario: other facts missing
    When the person joined
    Then still missing are person.age and situation.date

  Scenario Outline: a place without a column
    Given the force belonged to "<country>"
    Then the outcome is <outcome>

    Examples:
      | outcome    |
      | punishable |
"""

FAILING_AR = """\
# language: ar
@source:iq/stated-position
خاصية: أخطاء

  سيناريو: نتيجة أخرى
    بفرض كان الشخص قد حاول الالتحاق بالقوات
    اذاً النتيجة هي "معاقب عليه"

  سيناريو: خطوة مجهولة
    بفرض كان الشخص قد سافر
    اذاً النتيجة هي "معاقب عليه"

  سيناريو: دولة مجهولة
    بفرض كان الشخص يحمل جنسية "العراقق"
    اذاً النتيجة هي "معاقب عليه"

  سيناريو: بلا توقع
    بفرض لم يأذن أحد بذلك
"""

FAILING_CKB = """\
# language: ckb
@source:iq/stated-position
تایبەتمەندی: هەڵەکان

  سیناریۆ: ئەنجامێکی تر
    گریمان کەسەکە هەوڵی دا بچێتە ناو هێزەکە
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"

  سیناریۆ: هەنگاوێکی نەناسراو
    گریمان کەسەکە گەشتی کرد
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"

  سیناریۆ: دەوڵەتێکی نەناسراو
    گریمان کەسەکە هاووڵاتیی "عێراقق" بوو
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"

  سیناریۆ: بێ چاوەڕوانی
    گریمان کەس مۆڵەتی نەدا
"""

BROKEN = """\
@source:iq/stated-positio
@source:iq/stated-position
Feature: what is wrong before anything runs

  Background:
    Given the person was coerced
    Then the outcome is undetermined

  @S77
  Scenario: the same
    And the person joined

  @S11
  Scenario: the same
    Then the <x> is y
"""

# language: ar
@source:iq/trafficking-law
خاصية: التجنيد بالاتجار بالبشر، في حدود ما قُرئ من القانون
  فعل ووسيلة وغاية من المادة 1، وظرف من المادة 6. وغاية الخدمة العسكرية ليست في القائمة التي قُرئت: فيبقى الجواب هناك
  مفتوحاً، وإن كانت محكمة قد حكمت على من جنّدوا.

  @Art1-acts
  سيناريو: التجنيد من أفعال هذا القانون
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Art1-acts

  @Art1-acts
  سيناريو: المساعدة بغير النقل أو الإيواء أو الاستقبال لا يتناولها القانون، وتظهر سؤالاً مفتوحاً
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
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
    اذاً النتيجة هي "لا يتناوله المصدر"
    و يظهر السؤال Q-other-help
    و يستند الجواب إلى القول Art1-acts

  @Art1-means
  سيناريو: التجنيد بوسيلة أخرى لا يتناوله القانون
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | other               |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "لا يتناوله المصدر"
    و يستند الجواب إلى القول Art1-means

  @Art1-purpose
  سيناريو: الخدمة العسكرية ليست في القائمة، وأمرها متروك مفتوحاً
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة           |
      | situation.conduct                    | recruited-others |
      | situation.date                       | 2025-03-01       |
      | situation.force.state                | IQ               |
      | situation.recruiting.means           | deception        |
      | situation.recruiting.purpose         | military-service |
      | situation.recruiting.people          | 2                |
      | situation.recruiting.organised_group | no               |
      | situation.recruiting.youngest_age    | 30               |
      | person.age                           | 35               |
    اذاً النتيجة هي "غير محسوم"
    و السؤال Q-purpose معلّق
    و العنصر المتعلق بـ situation.recruiting.purpose لم يتبيّن

  @Art6-first
  سيناريو: كون المجني عليه دون 18 سنة ظرف
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 17                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Art6-first

  @Art6-third
  سيناريو: الجماعة المنظمة ظرف
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | yes                 |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Art6-third

  @Ours-international
  سيناريو: بحسب قراءتنا تجعله قواتُ دولة أخرى دولياً
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | RU                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Ours-international
    و يظهر السؤال Q-international

  @Art6-seventh
  سيناريو: تعدد المجني عليهم ظرف
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Art6-seventh

  @Art6-kidnapping
  سيناريو: الخطف وسيلة وظرف
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | kidnapping          |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "معاقَب عليه"
    و يستند الجواب إلى القول Art6-kidnapping

  @Art6-penalty
  سيناريو: يترتب السجن المؤبد والغرامة
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً يترتب على ذلك "السجن المؤبد"
    و يترتب على ذلك "غرامة من 15 إلى 25 مليون دينار"
    و يستند الجواب إلى القول Art6-penalty

  @Year
  سيناريو: لا يتناول القانون ما سبق سنة صدوره
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2011-12-31          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "لا يتناوله المصدر"
    و يستند الجواب إلى القول Year

  @Art1-means
  سيناريو: من دون ظرف لم يُعثر على ما يترتب
    بفرض الوقائع الآتية
      | الواقعة                              | القيمة              |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    اذاً النتيجة هي "لا يتناوله المصدر"
    و يظهر السؤال Q-base-penalty
    و يستند الجواب إلى القول Art1-means

  @Art6-others
  سيناريو: تظهر الظروف التي لا تتسع لها الحالة المدوَّنة
    بفرض كان الشخص قد جنّد آخرين
    اذاً يظهر القول Art6-others ملاحظةً
    و القول Art6-others لا يغيّر النتيجة

  @Najaf-1
  سيناريو: يظهر الحكم الأول إلى جانب جواب من جنّد آخرين
    بفرض كان الشخص قد جنّد آخرين
    اذاً يظهر القول Najaf-1 ملاحظةً
    و القول Najaf-1 لا يغيّر النتيجة

  @Najaf-2
  سيناريو: ويظهر الحكم الثاني أيضاً
    بفرض كان الشخص قد جنّد آخرين
    اذاً يظهر القول Najaf-2 ملاحظةً
    و القول Najaf-2 لا يغيّر النتيجة

  @Amendments-2024
  سيناريو: يظهر أن تعديلات وُضعت مسودتها
    بفرض كان الشخص قد جنّد آخرين
    اذاً يظهر القول Amendments-2024 ملاحظةً
    و القول Amendments-2024 لا يغيّر النتيجة

  @Region-2018
  سيناريو: تظهر الجريمة الخاصة بالإقليم لمن جنّد آخرين هناك
    بفرض كان الشخص قد جنّد آخرين
    و كان الشخص يقيم في "إقليم كردستان العراق"
    اذاً يظهر القول Region-2018 ملاحظةً
    و القول Region-2018 لا يغيّر النتيجة

/// The other Russian agencies.
extension AgencyProfile {
  /// `ГОРОД, D мес - РИА Новости. Text`.
  static let ria = AgencyProfile(
    id: "ria", name: "RIA Novosti",
    sources: [
      "РИА Новости", "РИА Новости Спорт", "РИАН", "Р-Спорт", "РИА Недвижимость", "РАПСИ", "RIA Novosti", "Sputnik",
    ],
    shape: "ГОРОД, D мес - РИА Новости. Text")

  /// `Город. D месяца. INTERFAX.RU - Text`.
  static let interfaxRussian = AgencyProfile(
    id: "interfax-ru", name: "Interfax",
    sources: [
      "Интерфакс", "INTERFAX.RU", "Интерфакс-АВН", "Интерфакс-Украина", "ИНТЕРФАКС-АГЕНТСТВО ВОЕННЫХ НОВОСТЕЙ",
    ],
    languages: ["ru"],
    shape: "Город. D месяца. INTERFAX.RU - Text")

  /// `CITY. Month D (Interfax) - Text`.
  static let interfax = AgencyProfile(
    id: "interfax-en", name: "Interfax",
    sources: ["Interfax", "Interfax-AVN", "Interfax-Ukraine", "Interfax-Kazakhstan", "Interfax-China"],
    shape: "CITY. Month D (Interfax) - Text")

  /// `ГОРОД, D месяца. Росбалт. Text`.
  static let rosbalt = AgencyProfile(
    id: "rosbalt", name: "Rosbalt",
    sources: [
      "Росбалт", "ИА REGNUM", "ИА Регнум", "РБК", "RBC", "Лента.ру", "ФАН", "УзА", "КазТАГ", "KazTAG", "Казинформ",
      "ТренД", "Новости-Азербайджан", "Новости-Армения", "Новости-Грузия", "Rosbalt", "REGNUM", "Регнум", "Прайм",
      "Рейтер",
    ],
    shape: "ГОРОД, D месяца. Росбалт. Text")
}

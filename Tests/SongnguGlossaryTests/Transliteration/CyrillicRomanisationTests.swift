import Testing

@testable import SongnguGlossary

@Suite struct CyrillicRomanisationTests {
    @Test(arguments: [
        ("Сергей Лавров", "Sergey Lavrov", "Sergey Lavrov", "Sergei Lavrov"),
        ("Андрей", "Andrey", "Andrey", "Andrei"),
        ("Юрий Ушаков", "Yuriy Ushakov", "Yury Ushakov", "Yuri Ushakov"),
        ("Дмитрий Песков", "Dmitriy Peskov", "Dmitry Peskov", "Dmitry Peskov"),
        ("Алексей", "Aleksey", "Alexey", "Alexei"),
        ("Александр", "Aleksandr", "Alexander", "Alexander"),
        ("Максим", "Maksim", "Maxim", "Maxim"),
        ("Николай", "Nikolay", "Nikolay", "Nikolai"),
        ("Мария", "Mariya", "Maria", "Maria"),
        ("Евгений", "Yevgeniy", "Yevgeny", "Yevgeny"),
        ("Шойгу", "Shoygu", "Shoigu", "Shoigu"),
        ("Игорь Васильев", "Igor’ Vasil’yev", "Igor Vasilyev", "Igor Vasilyev"),
        ("Соловьёв", "Solov’yëv", "Solovyov", "Solovyov"),
        ("Горбачёв", "Gorbachëv", "Gorbachev", "Gorbachev"),
        ("Подъезд", "Pod”yezd", "Podyezd", "Podyezd"),
        ("Щукин-Хижняк", "Shchukin-Khizhnyak", "Shchukin-Khizhnyak", "Shchukin-Khizhnyak"),
        ("ООН", "OON", "OON", "OON"), ("Я", "Ya", "Ya", "Ya"), ("Tom", "Tom", "Tom", "Tom"), ("", "", "", ""),
    ])
    func aRussianNameIsWrittenInThreeWays(name: String, bgn: String, tass: String, desk: String) {
        #expect(CyrillicRomanisation.bgn.latin(name) == bgn)
        #expect(CyrillicRomanisation.tass.latin(name) == tass)
        #expect(CyrillicRomanisation.desk.latin(name) == desk)
    }

    @Test func lettersThatAreNotRussianAreNotGuessed() {
        #expect(CyrillicRomanisation.bgn.latin("Київ") == nil)
    }

    @Test(arguments: [
        ("Sergey Lavrov", "Sergei Lavrov"), ("Dmitry Peskov", "Dmitry Peskov"), ("Maxwell Tarn", "Maxwell Tarn"),
    ])
    func theDeskHasItsOwnGivenNames(name: String, desk: String) {
        #expect(CyrillicRomanisation.deskSpelling(ofLatin: name) == desk)
    }
}

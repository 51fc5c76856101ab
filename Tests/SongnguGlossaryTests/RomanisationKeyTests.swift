import Testing

@testable import SongnguGlossary

@Suite struct RomanisationKeyTests {
    @Test(arguments: [
        ["Sergei", "Sergey", "Sergej"], ["Alexei", "Alexey", "Aleksei", "Aleksey"], ["Yuri", "Yury", "Yuriy", "Iurii"],
        ["Vassily", "Vasily", "Vasiliy"], ["Nebenzia", "Nebenzya"], ["António", "Antonio"], ["Sỹ", "Sĩ"], ["Mỹ", "Mĩ"],
        ["Quý", "Quí"], ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij"], ["Maria", "Mariya", "Marija"],
        ["Dmitriy", "Dmitry", "Dmitri"], ["Yevgeny", "Evgeni"], ["Andreyev", "Andreev"], ["Shoigu", "Shoygu"],
        ["Erdogan", "Erdoğan"], ["Thúy", "Thuý"],
    ])
    func equal(_ spellings: [String]) {
        #expect(Set(spellings.map { RomanisationKey.key($0) }).count == 1)
    }

    @Test(arguments: [
        ["Un", "Il"], ["Bush", "Busch"], ["Hải", "Hai"], ["Hai", "Hay"], ["Tuý", "Túi"], ["Moon", "Mon"],
        ["Joe", "Ioe"], ["Daniel", "Danel"], ["Nguyễn", "Nguyen"], ["Đức", "Duc"], ["Petrov", "Petrova"],
        ["Kiev", "Kyiv"], ["Ivanov", "Ivanova", "Ivanovo"], ["Schmidt", "Schmitt"], ["Khan", "Kan"],
    ])
    func different(_ names: [String]) {
        #expect(Set(names.map { RomanisationKey.key($0) }).count == names.count)
    }
}

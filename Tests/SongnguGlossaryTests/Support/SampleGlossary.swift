import SongnguText

@testable import SongnguGlossary

/// A glossary with the traps: a name in a name, capitals, punctuation at the edge, homographs, shared forms.
enum SampleGlossary {
    static let table = """
        id|type|en|en:admitted|en:derived|vi|vi:admitted|vi:deprecated|metonym
        russia|place|Russia||Russian|Nga|Liên bang Nga||
        usa|place|United States|U.S.;US;America|American|Mỹ|Hoa Kỳ|Mĩ;Hợp chủng quốc Hoa Kỳ|
        uk|place|United Kingdom|UK|British|Anh|Vương quốc Anh|Anh Quốc|
        germany|place|Germany||German|Đức|||
        france|place|France||French|Pháp|||
        italy|place|Italy|||Ý|||
        austria|place|Austria|||Áo|||
        japan|place|Japan|||Nhật Bản|Nhật||
        netherlands|place|Netherlands|||Hà Lan||Hòa Lan|
        china|place|China|||Trung Quốc||Tàu;Trung Cộng|
        north-korea|place|North Korea|DPRK||Triều Tiên|CHDCND Triều Tiên|Bắc Hàn;Bắc Triều Tiên|
        peninsula|place|Korean Peninsula|||bán đảo Triều Tiên|||
        south-china-sea|place|South China Sea|||Biển Đông||biển Nam Trung Hoa|
        swiss|place|Switzerland|||Thụy Sỹ|Thụy Sĩ||
        agency|organisation|Sputnik|||Sputnik|||
        vaccine|product|Sputnik V|||Sputnik V|||
        hong-kong|place|Hong Kong|||Hong Kong|||
        lavrov|person|Sergey Lavrov|Lavrov||Sergei Lavrov|Lavrov|Sergey Lavrov;Lavrof|
        guterres|person|Antonio Guterres|||Antonio Guterres|António Guterres||
        nebenzia|person|Vassily Nebenzia|||Vassily Nebenzia|Nebenzia||
        un|organisation|United Nations|UN||Liên hợp quốc|LHQ|Liên hiệp quốc|
        who|organisation|World Health Organization|WHO||Tổ chức Y tế thế giới|WHO||
        minister|role|Foreign Minister|||Ngoại trưởng|||
        secretary|role|Secretary of State|||Ngoại trưởng Mỹ|Ngoại trưởng||
        taliban|organisation|Taliban|||Taliban||Taleban|
        ceasefire|term|ceasefire|C++||ngừng bắn|||
        council|organisation|UN Security Council|||Hội đồng Bảo an Liên hợp quốc|||
        president|role|President|president||Tổng thống|||
        deputy|role|member of parliament|||nghị sĩ|||
        """

    /// The same with the rarer columns.
    static let details = """
        id|type|en|en:short|vi|vi:admitted|vi:short|vi:deprecated|vi:except|metonym|country|valid
        moscow|place|Moscow||Moscow|||Mát-xcơ-va;Mạc Tư Khoa|sông Mạc Tư Khoa|russia||
        xi|person|Xi Jinping|Xi|Tập Cận Bình|Tập||Tập Cẩn Bình|||china|
        kim|person|Kim Jong-un|Kim|Kim Jong-un|Kim Jong Un|Kim|||||
        sister|person|Kim Yo-jong|Kim|Kim Yo-jong||Kim|||||
        chinese-president|role|Chinese President;President||Chủ tịch|||||china|china|
        ceylon|place|Sri Lanka||Sri Lanka|||Tích Lan||||1972-05-22..
        """

    static let glossary: Glossary = {
        // A broken table shows in every test.
        (try? Glossary(
            [table, details].flatMap {
                try GlossaryTable($0.replacing("|", with: "\t").utf8, file: "sample").concepts
            })) ?? .empty
    }()

    static let matcher = TermMatcher(glossary)
}

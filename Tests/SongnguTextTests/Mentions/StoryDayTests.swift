import Testing

@testable import SongnguText

@Suite struct StoryDayTests {
    @Test(arguments: [
        // 2021-06-30 was a Wednesday.
        ("2021-06-30", 4, "2021-6-30"), ("2021-06-30", 2, "2021-6-28"), ("2021-06-30", 5, "2021-6-24"),
        ("2021-07-01", 4, "2021-6-30"), ("2022-01-01", 6, "2021-12-31"), ("2024-03-01", 5, "2024-2-29"),
        ("2023-03-01", 3, "2023-2-28"), ("2000-03-01", 3, "2000-2-29"), ("2100-03-01", 1, "2100-2-28"),
        ("2025-01-02", 1, "2024-12-29"), ("1970-01-01", 4, "1969-12-31"),
    ])
    func `a weekday is the last one up to the day of the story`(date: String, weekday: Int, expected: String) throws {
        let day = try #require(StoryDay(date)?.last(weekday: weekday))
        #expect("\(day.year ?? 0)-\(day.month)-\(day.day)" == expected)
    }

    @Test(
        arguments: [
            ("2021-06-30", nil, [2021, 6, 30]), ("--06-30", nil, [6, 30]), ("--06-30", "2021-07-02", [2021, 6, 30]),
            ("--06-30", "--07-02", [6, 30]), ("2021-13-01", nil, []), ("2021-00-10", nil, []), ("2021-06-32", nil, []),
            ("2021-02-30", nil, []), ("2024-02-29", nil, [2024, 2, 29]), ("--02-29", nil, [2, 29]),
            ("2021-06", nil, []),
            ("9223372036854775807-01-01", nil, []), ("soon", nil, []), ("", nil, []), (nil, "2021", []),
        ] as [(String?, String?, [Int])])
    func `days are read with and without a year`(date: String?, other: String?, expected: [Int]) {
        let day = StoryDay(date, year: other)
        #expect(day.map { [$0.year, $0.month, $0.day].compactMap(\.self) } ?? [] == expected)
    }

    @Test func `without a year no weekday is known`() throws {
        #expect(try #require(StoryDay("--06-30")).last(weekday: 2) == nil)
    }

    @Test(
        arguments: [
            ("--03-03", "2026-03-04", "2026-03-03"), ("--12-31", "2026-01-02", "2025-12-31"),
            ("2021-06-30", "2026-03-04", "2021-06-30"), ("--03-03", nil, "--03-03"), ("--03-03", "--03-04", "--03-03"),
        ] as [(String, String?, String)])
    func `a dateline without a year takes the year of its page`(story: String, page: String?, expected: String) {
        #expect(StoryDay.completing(story, by: page) == expected)
    }
}

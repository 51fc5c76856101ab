import Testing

@testable import SongnguAlignment

@Suite struct NeighbourhoodTests {
    @Test(
        arguments: [
            ([], 0), ([3], 3), ([1, 5, 2, 4, 3], 3.5), ([-1, -2, -3, -4, -5], -2.5), ([2, 2, 2, 2, 9, 2], 3.75),
        ] as [([Float], Float)])
    func `nearness is the mean of the four largest`(values: [Float], expected: Float) {
        #expect(values.reduce(into: Nearest()) { $0.offer($1) }.mean == expected)
    }

    @Test func `mean and deviation are the same whether numbers come at once or in parts`() {
        let values: [Float] = [0.25, 0.5, -0.75, 1, 0, 0.5]
        var (whole, parts, rest) = (Spread(), Spread(), Spread())
        whole.add(values[...])
        parts.add(values[..<2])
        rest.add(values[2...])
        parts.add(rest)
        #expect(whole.mean == 0.25)
        #expect(parts.mean == whole.mean)
        #expect(parts.deviation == whole.deviation)
        #expect(abs(whole.deviation - 0.5400617) < 1e-6)
        #expect(Spread().isEmpty && Spread().deviation == 1)
    }
}

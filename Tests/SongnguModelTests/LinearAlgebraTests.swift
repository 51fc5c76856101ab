import Testing

@testable import SongnguModel

@Suite struct LinearAlgebraTests {
    private func matrix(_ rows: [[Float]]) -> Matrix {
        var matrix = Matrix(columns: rows[0].count)
        for row in rows { matrix.append(row) }
        return matrix
    }

    /// (AᵀA + λ) W = AᵀY + λ W₀ holds for what is found, in more columns than one block has.
    @Test func regressionSolvesTheNormalEquations() {
        var random = SmallRandom(state: 11)
        func number() -> Float { Float(random.next() % 2001) / 1000 - 1 }
        let (sentences, words, columns) = (40, 12, 70)
        var bags = SparseMatrix(columns: words + 1)
        var dense: [[Float]] = []
        for _ in 0..<sentences {
            // The last word is never used.
            let row = (0..<words).filter { _ in random.next() % 3 == 0 }.map { ($0, number()) }
            bags.append(row, unit: false)
            dense.append((0...words).map { word in row.first { $0.0 == word }?.1 ?? 0 })
        }
        let targets = matrix((0..<sentences).map { _ in (0..<columns).map { _ in number() } })
        let prior = matrix((0...words).map { _ in (0..<columns).map { _ in number() } })
        var found = prior
        RidgeRegression(ridge: 0.7, tolerance: 1e-6, maximumRounds: 200).solve(bags, targets: targets, prior: &found)

        #expect(found[words] == prior[words])
        for column in 0..<columns {
            for word in 0..<words {
                var rest: Float = 0.7 * (found[word][word * columns + column] - prior[word][word * columns + column])
                for sentence in 0..<sentences {
                    let sum = (0...words).reduce(Float(0)) {
                        $0 + dense[sentence][$1] * found.values[$1 * columns + column]
                    }
                    rest += dense[sentence][word] * (sum - targets.values[sentence * columns + column])
                }
                #expect(abs(rest) < 1e-3)
            }
        }
    }

    @Test func eigenvectorsOfASymmetricMatrix() {
        let size = 9
        var random = SmallRandom(state: 7)
        var a = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0...row {
                let value = Double(random.next() % 2001) / 1000 - 1
                a[row * size + column] = value
                a[column * size + row] = value
            }
        }
        var eigen = SymmetricEigen(a, size)
        eigen.solve()
        for index in 0..<size {
            let vector = Array(eigen.vector(index))
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
            for row in 0..<size {
                let image = (0..<size).reduce(0.0) { $0 + a[row * size + $1] * vector[$1] }
                #expect(abs(image - eigen.values[index] * vector[row]) < 1e-10)
            }
        }
    }

    @Test func axesFollowTheSpread() {
        let axes = PrincipalAxes([matrix([[3, 3, 0], [-3, -3, 0], [1, -1, 0], [-1, 1, 0]])], count: 2)
        let half = Float(0.5).squareRoot()
        #expect(zip(axes.axes.values, [half, half, 0]).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(abs(axes.kept - 1) < 1e-12)
        #expect(axes.project(matrix([[2, 2, 5]])).values.map { ($0 * 1000).rounded() } == [2828, 0])
    }

    @Test(arguments: [8, 4])
    func quantisingKeepsTheDirection(bits: Int) throws {
        var random = SmallRandom(state: 13)
        // A length that is no multiple of the kernel's lanes, and an odd half.
        let row = (0..<74).map { _ in Float(random.next() % 2001) / 1000 - 1 }
        let rows = QuantizedRows(matrix([row, [Float](repeating: 0, count: 74)]), bits: bits, factors: [0.5, 1])
        #expect(rows.count == 2 && rows.scales[1] == 0 && rows.elements.count == 2 * 74 * bits / 8)
        var sum = [Float](repeating: 0, count: 74)
        sum.withUnsafeMutableBufferPointer { sum in
            Array(rows.row(0)).withUnsafeBytes {
                if let base = $0.baseAddress { Kernel.add(base, bits: bits, times: rows.scales[0], to: sum) }
            }
        }
        #expect(sum.normalized.dot(row.normalized) > (bits == 8 ? 0.9999 : 0.99))
        #expect(abs(sum.dot(sum) / row.dot(row) - 0.25) < 0.01)
    }
}

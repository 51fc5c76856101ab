/// The eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations (Jacobi, 1846; the formulas of
/// Golub and Van Loan, "Matrix Computations", §8.5).
///
/// O(sweeps × n³) with about eight sweeps: 384 take one second in a release build. Exact enough for doubles, always
/// the same, and hard to get wrong.
struct SymmetricEigen {
    private(set) var values: [Double]
    private let size: Int
    private var matrix: [Double]
    /// Row i is the eigenvector of value i.
    private var vectors: [Double]

    init(_ matrix: [Double], _ size: Int) {
        self.matrix = matrix
        self.size = size
        values = []
        vectors = [Double](repeating: 0, count: size * size)
        for index in 0..<size { vectors[index * size + index] = 1 }
    }

    func vector(_ index: Int) -> ArraySlice<Double> {
        vectors[index * size..<(index + 1) * size]
    }

    mutating func solve() {
        let size = self.size
        matrix.withUnsafeMutableBufferPointer { a in
            vectors.withUnsafeMutableBufferPointer { v in
                for _ in 0..<30 {
                    var (outside, inside) = (0.0, 0.0)
                    for row in 0..<size {
                        inside += a[row * size + row] * a[row * size + row]
                        for column in 0..<row { outside += 2 * a[row * size + column] * a[row * size + column] }
                    }
                    if outside <= 1e-22 * (inside + outside) { break }
                    for p in 0..<size {
                        for q in p + 1..<max(size, p + 1) { Self.rotate(a, v, size, p, q) }
                    }
                }
            }
        }
        values = (0..<size).map { matrix[$0 * size + $0] }
    }

    /// Turns the plane of p and q so that the element between them becomes zero.
    private static func rotate(
        _ a: UnsafeMutableBufferPointer<Double>, _ v: UnsafeMutableBufferPointer<Double>, _ size: Int, _ p: Int,
        _ q: Int
    ) {
        let between = a[p * size + q]
        guard abs(between) > 1e-300 else { return }
        let theta = (a[q * size + q] - a[p * size + p]) / (2 * between)
        let tangent = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        // Rows first, which lie together, then the columns from symmetry.
        let (pp, qq) = (a[p * size + p], a[q * size + q])
        for column in 0..<size {
            let (x, y) = (a[p * size + column], a[q * size + column])
            a[p * size + column] = cosine * x - sine * y
            a[q * size + column] = sine * x + cosine * y
            let (m, n) = (v[p * size + column], v[q * size + column])
            v[p * size + column] = cosine * m - sine * n
            v[q * size + column] = sine * m + cosine * n
        }
        a[p * size + p] = pp - tangent * between
        a[q * size + q] = qq + tangent * between
        a[p * size + q] = 0
        a[q * size + p] = 0
        for row in 0..<size where row != p && row != q {
            a[row * size + p] = a[p * size + row]
            a[row * size + q] = a[q * size + row]
        }
    }
}

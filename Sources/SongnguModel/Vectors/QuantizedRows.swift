/// Rows of small integers with a scale each: value = scale × integer.
struct QuantizedRows: Sendable {
    let dimension: Int
    /// 8 (−127...127) or 4 (−7...7, two to a byte as `ckernel_add_int4` reads them; even dimensions only).
    let bits: Int
    private(set) var scales: [Float] = []
    private(set) var elements: [UInt8] = []

    var count: Int { scales.count }
    private var rowSize: Int { dimension * bits / 8 }

    init(dimension: Int, bits: Int) {
        self.dimension = dimension
        self.bits = bits
    }

    /// The rows of a matrix, each times `factors[row]` where given.
    init(_ matrix: Matrix, bits: Int, factors: [Float]? = nil) {
        self.init(dimension: matrix.columns, bits: bits)
        scales.reserveCapacity(matrix.rows)
        elements.reserveCapacity(matrix.rows * rowSize)
        for row in 0..<matrix.rows {
            matrix.withRow(row) { append($0, factor: factors?[row] ?? 1) }
        }
    }

    func row(_ index: Int) -> ArraySlice<UInt8> {
        elements[index * rowSize..<(index + 1) * rowSize]
    }

    private mutating func append(_ row: UnsafeBufferPointer<Float>, factor: Float) {
        let limit: Float = bits == 8 ? 127 : 7
        var step = (row.map(abs).max() ?? 0) / limit
        if bits == 4 { step *= Self.bestClipping(row, step) }
        guard step > 0, step.isFinite else {
            scales.append(0)
            elements.append(contentsOf: repeatElement(bits == 8 ? 0 : 0x88, count: rowSize))
            return
        }
        func integer(_ value: Float) -> Int { Int(max(-limit, min(limit, (value / step).rounded()))) }
        // The scale that serves these integers best, which is seldom the step they were rounded by.
        var (product, square): (Float, Float) = (0, 0)
        for value in row {
            let rounded = Float(integer(value))
            product += rounded * value
            square += rounded * rounded
        }
        scales.append(factor * (square > 0 ? product / square : step))
        if bits == 8 {
            for value in row { elements.append(UInt8(bitPattern: Int8(integer(value)))) }
        } else {
            let half = dimension / 2
            for index in 0..<half {
                elements.append(UInt8(integer(row[index]) + 8) | UInt8(integer(row[index + half]) + 8) << 4)
            }
        }
    }

    /// How much of the range four bits should cover: cutting the longest elements short costs less than coarse steps.
    private static func bestClipping(_ row: UnsafeBufferPointer<Float>, _ step: Float) -> Float {
        guard step > 0 else { return 1 }
        func error(_ clipping: Float) -> Float {
            let width = step * clipping
            return row.reduce(0) { sum, value in
                let rest = value - max(-7, min(7, (value / width).rounded())) * width
                return sum + rest * rest
            }
        }
        return [1, 0.9, 0.8, 0.7, 0.6, 0.5].min { error($0) < error($1) } ?? 1
    }
}

import Foundation
import Testing

@testable import SongnguModel

@Suite struct PackedVectorTests {
    @Test(arguments: [1, 2, 384, 1024])
    func packingKeepsCosines(dimension: Int) throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            // A few large elements, as models have them, leave the least precision for the others.
            let vectors = (0..<2).map { _ in
                (0..<dimension).map { $0 % 97 == 0 ? Float.random(in: -9...9, using: &generator) : .random(in: -1...1) }
                    .normalized
            }
            let packed = try vectors.map { vector in
                let data = PackedVector.data(vector)
                #expect(data.count == PackedVector.size(dimension: dimension))
                return try #require(PackedVector.vector(data)).normalized
            }
            #expect(abs(packed[0].dot(packed[1]) - vectors[0].dot(vectors[1])) < 1e-4)
        }
    }

    @Test func theZeroVectorStays() {
        #expect(PackedVector.vector(PackedVector.data([0, 0, 0])) == [0, 0, 0])
        #expect(PackedVector.vector(PackedVector.data([])) == [])
    }

    @Test(arguments: [0, 1, 3, 5])
    func bytesThatAreNoVectorAreNone(count: Int) {
        #expect(PackedVector.vector(Data(count: count)) == nil)
    }
}

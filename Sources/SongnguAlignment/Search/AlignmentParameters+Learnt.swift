extension AlignmentParameters {
    static let withSimilarity = AlignmentParameters(
        pair: PairModel(
            weights: [
                0.68, 1.606, -1.448, -0.828, -0.188, 0.38, 1.756, 0.48, 0.596, -0.8, 3.823, 3.144,
            ], bias: 0.88,
            rivals: PairModel.Rivals(
                logit: 0.575, rowMargin: 0.163, columnMargin: 0.271, order: 5.347, bias: -1.817)),
        span: [
            0.842, 0.527, -2.792, -3.056, -3.921, 1.087, 0, 0, 0, 0.116, 1.012, -0.201, 0.48, 1.377, 1.812, 0.995,
            -3.923, 0.248, 2.365, -0.226, -1.061, -0.039, -2.62, -0.049, 0.101, 0.292, -0.304, -0.163,
        ], likely: 0, likelyHeadline: 0,
        confidence: Confidence(
            logit: 0.867, bias: 0.302, share: 1.166, shareBias: -0.753, grown: 0.991))

    static let evidenceAlone = AlignmentParameters(
        pair: PairModel(
            weights: [
                0.773, 4.059, -2.382, -1.825, -0.831, 0.983, 1.587, -0.018, 0.789, 0, 0, 0,
            ], bias: -1.711,
            rivals: PairModel.Rivals(
                logit: 0.348, rowMargin: 0.329, columnMargin: 0.315, order: 6.23, bias: -2.374)),
        span: [
            1.22, 3.013, -2.801, -2.449, -3.472, 1.04, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3.472, 0.722, 0.051, -0.098,
            -2.623, -1.247, -1.935, -0.078, 0.403, 1.401, -1.451, -0.776,
        ], likely: -1, likelyHeadline: 0,
        confidence: Confidence(
            logit: 0.531, bias: 0.848, share: 0.949, shareBias: -0.072, grown: 1.107))
}

extension PairingModel {
    static let withOneModel = PairingModel(weights: [2.116, 2.791, 0.25, 0.241, 0.249, 4.494, -1], bias: -6.477)
    static let withSeveralModels = PairingModel(weights: [1.734, 1.403, 0.009, 0.34, 0.481, 4.193, -1], bias: -6.287)
    static let evidenceAlone = PairingModel(weights: [2.245, 0, 0, 0.454, 0.45, 0, -1], bias: -1.968)
}

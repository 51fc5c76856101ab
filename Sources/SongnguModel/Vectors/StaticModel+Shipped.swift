internal import CModel

extension StaticModel {
    /// The model that is linked into the binary; nil where a build was made without one.
    ///
    /// It is not verified: it is as sound as the binary around it.
    package static let shipped: StaticModel? = {
        guard let base = cmodel_bytes() else { return nil }
        let bytes = ModelBytes(linked: UnsafeRawPointer(base), count: Int(cmodel_count()))
        return try? StaticModel(bytes, name: "the shipped model", verifying: false)
    }()
}

package import SongnguModel

/// What a model is to be made from and how.
package struct DistillJob: Sendable {
    package var endpoint: EmbeddingEndpoint
    package var inputs: [DistillerInput]
    package var parameters: DistillerParameters
    /// A JSON file that says what the model is (``ModelMetadata/init(about:)``); nil names the model after its file.
    package var about: String?
    /// The file to write.
    package var output: String
    /// Where vectors are kept until the model is there, and after that; nil keeps them beside the output and removes
    /// them at the end.
    package var cache: String?

    package init(
        endpoint: EmbeddingEndpoint, inputs: [DistillerInput], parameters: DistillerParameters = DistillerParameters(),
        about: String? = nil, output: String, cache: String? = nil
    ) {
        self.endpoint = endpoint
        self.inputs = inputs
        self.parameters = parameters
        self.about = about
        self.output = output
        self.cache = cache
    }

    /// Where vectors are kept.
    package var cachePath: String { cache ?? output + ".cache" }
}

import Foundation

func logarithm(_ value: Double) -> Double { log(value) }
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

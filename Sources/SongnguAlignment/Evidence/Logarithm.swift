import Foundation

func logarithm(_ value: Double) -> Double { log(value) }
func exponential(_ value: Double) -> Double { exp(value) }
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

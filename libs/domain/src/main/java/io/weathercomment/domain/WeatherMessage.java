package io.weathercomment.domain;

/** What the weather service's inbox takes. */
public sealed interface WeatherMessage permits GenerationRequest {}

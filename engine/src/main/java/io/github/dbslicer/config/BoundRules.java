package io.github.dbslicer.config;

import java.util.List;

public record BoundRules(SliceRules rules, List<String> warnings) {}

package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.mask.MaskKind;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FoundKindsTest {
    @Test
    void areFoundByTheirNames() {
        assertThat(ServiceLoader.load(MaskKind.class))
                .extracting(MaskKind::name)
                .contains("fake", "text");
    }
}

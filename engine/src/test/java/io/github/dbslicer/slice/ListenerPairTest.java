package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ListenerPairTest {

    @Test
    void tellsBothOfEverythingThatAListenerHears() {
        // A method that it does not have would be the listener's own, which does nothing.
        assertThat(Arrays.stream(ListenerPair.class.getDeclaredMethods()).map(Method::getName))
                .containsAll(Arrays.stream(SliceListener.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == void.class)
                        .map(Method::getName)
                        .toList());
    }
}

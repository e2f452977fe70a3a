package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentGuardTest {

    @Test
    void leavesBodiesWithoutCommentsAlone() {
        String sql = "CREATE PROCEDURE `p`() SELECT 1";
        assertThat(CommentGuard.guard(sql, "")).isEqualTo(sql);
    }

    @Test
    void guardsAllBetweenQuotesThatTheBodyHasNot() {
        assertThat(CommentGuard.guard("CREATE PROCEDURE `p`() SELECT 'a' -- \"b\n", ""))
                .isEqualTo("CREATE PROCEDURE `p`() SELECT 'a' /*!999999 ' */-- \"b\n/*!999999 ' */");
        assertThat(CommentGuard.guard("CREATE PROCEDURE `p`() SELECT 'a' # b", ""))
                .isEqualTo("CREATE /*!999999 \" */PROCEDURE `p`() SELECT 'a' # b\n/*!999999 \" */");
    }

    @Test
    void guardsEachCommentWhereTheBodyHasEveryQuote() {
        assertThat(CommentGuard.guard("CREATE PROCEDURE `p`() SELECT \"a\", '/*' /* it's */, `b` # \"\n", ""))
                .isEqualTo(
                        "CREATE PROCEDURE `p`() SELECT \"a\", '/*' /*!999999 \" *//* it's *//*!999999 \" */, `b` /*!999999 ' */# \"\n/*!999999 ' */");
    }

    @Test
    void knowsWhereStringsEndUnderTheModeOfTheBody() {
        String sql = "CREATE PROCEDURE `p`() SELECT '\\', \"\\\", '/*' /* one */";
        assertThat(CommentGuard.guard(sql, "ANSI_QUOTES,NO_BACKSLASH_ESCAPES"))
                .isEqualTo("CREATE PROCEDURE `p`() SELECT '\\', \"\\\", '/*' /*!999999 \" *//* one *//*!999999 \" */");
    }
}

SET @dbslicer_character_set_client = @@SESSION.character_set_client, @dbslicer_character_set_results = @@SESSION.character_set_results, @dbslicer_collation_connection = @@SESSION.collation_connection;
/*!999999 \C utf8mb4
*/
SET NAMES utf8mb4;
SET @dbslicer_former_sql_mode = @@SESSION.sql_mode, @dbslicer_former_time_zone = @@SESSION.time_zone, @dbslicer_former_foreign_key_checks = @@SESSION.foreign_key_checks, @dbslicer_former_unique_checks = @@SESSION.unique_checks, @dbslicer_former_autocommit = @@SESSION.autocommit;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', SESSION time_zone = '+00:00', SESSION foreign_key_checks = 0, SESSION unique_checks = 1, SESSION autocommit = 1;
PREPARE dbslicer_settings FROM 'SET @dbslicer_former = 1 /*!80400 , @dbslicer_restrict_fk = @@SESSION.restrict_fk_on_non_standard_key */ /*M!100201 , @dbslicer_check_constraint_checks = @@SESSION.check_constraint_checks, @dbslicer_max_statement_time = @@SESSION.max_statement_time */ /*M!101101 , @dbslicer_insert_history = @@SESSION.system_versioning_insert_history */';
EXECUTE dbslicer_settings;
PREPARE dbslicer_settings FROM 'SET @dbslicer_former = 1 /*!80400 , SESSION restrict_fk_on_non_standard_key = OFF */ /*M!100201 , SESSION check_constraint_checks = 0, SESSION max_statement_time = 0 */ /*M!101101 , SESSION system_versioning_insert_history = 1 */';
EXECUTE dbslicer_settings;
DEALLOCATE PREPARE dbslicer_settings;
